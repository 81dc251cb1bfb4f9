import type { Verb } from '../verb.ts'
import { renderForm } from '../../main/handout/form/renderForm.ts'
import { papers } from '../../shared/handout/handoutRequest.ts'
import { locales } from '../../shared/i18n/locales.ts'
import { translator } from '../../shared/i18n/text.ts'
import { buildForm } from '../../shared/intake/buildForm.ts'
import { readOut } from '../outFlag.ts'
import { loadShippedPack, loadShippedWords } from '../shippedContent.ts'
import { pickFlag, readArguments, UsageFault } from '../usage.ts'
import { exitCodes, toJson } from '../verb.ts'
import { writePdf } from '../writePdf.ts'

const flagsTaken = { out: true, locale: true, paper: true, fillable: false, json: false } as const

/** `form --out FILE.pdf`: the blank checklist as PDF, to print or, with `--fillable`, to fill in on screen. */
export const formVerb: Verb = async (args, print) => {
  const { flags } = readArguments(args, flagsTaken, { least: 0, most: 0 })
  const out = readOut(flags, [])
  if (out === null)
    throw new UsageFault('--out: expected the file to write, as --out form.pdf')
  const locale = pickFlag(flags, 'locale', locales, 'en')
  const look = { paper: pickFlag(flags, 'paper', papers, 'letter'), isFillable: flags.fillable === true }
  const tables = loadShippedWords()
  const form = buildForm(loadShippedPack(), locale, tables[locale])
  if (!form.ok)
    throw new UsageFault(`--locale: the content has no words in "${form.fault.locale}"`)
  const { pages, bytes } = await writePdf(out, renderForm(form.value, look))
  const items = form.value.sections.flatMap(section => section.items).length
  const summary = { file: out, pages, bytes: bytes.length, items, locale, paper: look.paper, fillable: look.isFillable }
  await print(flags.json === true ? toJson(summary) : `${translator('en', tables.en)('cli.form.written', { file: out, count: pages, items })}\n`)
  return exitCodes.done
}
