import type { Issue } from '../contentPack.ts'
import type { ContentRule } from './contentRule.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { PatientText } from '../causeText.ts'
import { splitSentences } from '../../measure/sentences.ts'
import { packFiles } from '../packFiles.ts'
import { reporter } from './contentRule.ts'

const report = reporter('parallel-texts')

const lists = ['whatItIs', 'whyItCramps', 'selfCare', 'medicines', 'whatToExpect', 'whatHappensNext'] as const satisfies readonly (keyof PatientText)[]

/** Where a text stands, and the language that it is compared with. */
interface Place { readonly file: string, readonly path: string, readonly model: Locale }

/** As many lines as the model, and in each line as many sentences. */
function compareLines({ file, path, model }: Place, lines: readonly string[], expected: readonly string[]): readonly Issue[] {
  if (lines.length !== expected.length)
    return [report(file, path, `${lines.length} sentences, expected ${expected.length} as in "${model}"`)]
  return lines.flatMap((line, index) => {
    const [found, wanted] = [line, expected[index] ?? ''].map(text => splitSentences(text).length)
    return found === wanted ? [] : [report(file, `${path}[${index}]`, `${found} sentences, expected ${wanted} as in "${model}"`)]
  })
}

/** The same signs in the same order, as far as their tiers and the general signs that they repeat tell. */
function compareSigns({ file, path, model }: Place, signs: PatientText['whenToCall'], expected: PatientText['whenToCall']): readonly Issue[] {
  const describe = ({ tier, sign }: PatientText['whenToCall'][number]): string => sign === undefined ? `"${tier}"` : `"${tier}" with the sign "${sign}"`
  return [
    ...compareLines({ file, path, model }, signs.map(sign => sign.text), expected.map(sign => sign.text)),
    ...signs.flatMap((sign, index) => {
      const wanted = expected[index]
      return wanted === undefined || describe(sign) === describe(wanted)
        ? []
        : [report(file, `${path}[${index}]`, `found ${describe(sign)}, expected ${describe(wanted)} as in "${model}"`)]
    }),
  ]
}

/** Each language says the same, sentence for sentence, so that a sheet can set two of them side by side; the first one is the model. */
export const checkParallelTexts: ContentRule = (pack) => {
  const [model, ...others] = pack.manifest.locales
  const first = model === undefined ? undefined : pack.text[model]
  if (model === undefined || first === undefined)
    return []
  return others.flatMap((locale) => {
    const text = pack.text[locale]
    const causes = Object.entries(text?.causes ?? {}).flatMap(([id, { patient }]) => {
      const expected = first.causes[id]?.patient
      const place = (list: string): Place => ({ file: packFiles.causeText(locale, id), path: `patient.${list}`, model })
      return expected === undefined
        ? []
        : [
            ...lists.flatMap(list => compareLines(place(list), patient[list] ?? [], expected[list] ?? [])),
            ...compareSigns(place('whenToCall'), patient.whenToCall, expected.whenToCall),
          ]
    })
    const advice = Object.entries(text?.advice ?? {}).flatMap(([id, lines]) =>
      compareLines({ file: packFiles.adviceText(locale), path: id, model }, lines, first.advice[id] ?? lines))
    return [...causes, ...advice]
  })
}
