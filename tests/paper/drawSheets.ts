import type { HandoutRequest } from '../../src/shared/handout/handoutRequest.ts'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { renderHandout } from '../../src/main/handout/renderHandout.ts'
import { chooseSections } from '../../src/shared/handout/chooseHandout.ts'
import { locales } from '../../src/shared/i18n/locales.ts'
import { aHandout } from '../helpers/handouts.ts'
import { shippedPack } from '../helpers/shippedContent.ts'

type Looks = Pick<HandoutRequest, 'causes' | 'locale' | 'paper' | 'largePrint'> & Partial<HandoutRequest>

const pack = shippedPack()
const papers = ['letter', 'a4'] as const
/** Every way in which a sheet can be printed. */
export const everyLook = locales.flatMap(locale => papers.flatMap(paper => [false, true].map(largePrint => ({ locale, paper, largePrint }))))
/** Every way in which a two-language sheet can be printed. */
export const everyPair = everyLook.map(look => ({ ...look, beside: look.locale === 'en' ? 'es' as const : 'en' as const }))
/** Every cause, each alone. */
export const everyCause = pack.causes.map(cause => cause.id)

/** Draws sheets into a folder, each with all sections that have something to say. @returns the files */
export function drawSheets(folder: string, sheets: readonly Looks[]): readonly string[] {
  return sheets.map(({ causes, locale, paper, largePrint, ...rest }, index) => {
    const drawn = renderHandout(aHandout({ causes, locale, paper, largePrint, ...rest, sections: [...chooseSections(pack.causes.filter(cause => causes.includes(cause.id)))] }))
    if (!drawn.ok)
      throw new Error(JSON.stringify(drawn.fault))
    const file = path.join(folder, `${index}-${causes.join('+')}-${locale}-${paper}${largePrint ? '-large' : ''}.pdf`)
    writeFileSync(file, drawn.value.bytes)
    return file
  })
}
