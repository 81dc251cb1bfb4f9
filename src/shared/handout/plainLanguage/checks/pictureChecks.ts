import type { Locale } from '../../../i18n/locales.ts'
import type { PlainCheck } from '../plainCheck.ts'
import type { PlainSheet } from '../plainSheet.ts'
import type { ListPicture } from '../../handout.ts'
import { judgeFirst, met, missing, notApplicable } from '../plainCheck.ts'

/** Movements that a drawing shows better than words. */
const movements: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: new Set(['stretch', 'flex']),
  es: new Set(['estire', 'estírese', 'estírelo', 'flexione']),
}
/** Stretches as a thing: "start stretches early". */
const stretches: Readonly<Record<Locale, RegExp>> = { en: /\bstretches\b/i, es: /(?<!\p{L})(?:estiramientos?|a estirar)(?!\p{L})/iu }

/** A drawing with its name and the words that stand by it. */
type Drawn = Pick<ListPicture, 'name' | 'alt' | 'drawing'> & { readonly words: readonly string[] }

const listDrawn = ({ handout: { sections } }: PlainSheet): readonly Drawn[] => sections.flatMap((section): readonly Drawn[] => {
  if (section.kind === 'list')
    return section.picture === null ? [] : [{ ...section.picture, words: [section.picture.caption] }]
  return section.kind === 'stretches' ? section.stretches.map(guide => ({ ...guide, words: guide.steps })) : []
})

function asksForMovement({ handout: { locale }, sentences }: PlainSheet): boolean {
  return sentences.some(({ text, actions }) =>
    actions.some(({ verb, isNegated }) => !isNegated && (movements[locale].has(verb) || stretches[locale].test(text))))
}

/**
 * A picture where one could help. PEMAT scores items 15 and 26 "disagree" where a picture that could help is not there, and has no rule for a sheet
 * that needs none; the study that asked raters about it advises "not applicable" (Vishnevetsky et al., Patient Educ Couns 2018;101:490).
 * So the items apply to a sheet that asks for a movement. On others a picture is not asked for: a sheet about a clot must not lead to a stretch.
 */
const picture: PlainCheck = {
  id: 'picture',
  items: ['PEMAT-P 15', 'PEMAT-P 26', 'CDC 4'],
  judge: sheet => listDrawn(sheet).some(({ drawing }) => drawing.shapes.length > 0) ? met : asksForMovement(sheet) ? missing() : notApplicable,
}

/** Each drawing has its name, its steps and words for who does not see it. Not applicable without a drawing. */
const captions: PlainCheck = {
  id: 'captions',
  items: ['PEMAT-P 17', 'PEMAT-P 25'],
  judge: (sheet) => {
    const drawn = listDrawn(sheet)
    const bare = drawn.filter(({ name, alt, words }) => name.trim() === '' || alt.trim() === '' || words.every(line => line.trim() === ''))
    return drawn.length === 0 ? notApplicable : judgeFirst(bare.map(({ name, alt }) => ({ name: name || alt })))
  },
}

/** Drawings, and where one is missing. */
export const pictureChecks: readonly PlainCheck[] = [picture, captions]
