import type { HandoutRequest } from '../../src/shared/handout/handoutRequest.ts'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fitSheet } from '../../src/main/handout/fitSheet.ts'
import { renderHandout } from '../../src/main/handout/renderHandout.ts'
import { chooseSections } from '../../src/shared/handout/chooseHandout.ts'
import { aHandout } from '../helpers/handouts.ts'
import { shippedPack } from '../helpers/shippedContent.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { readers } from './extractText.ts'

const { causes } = shippedPack()
/** The words of a text, sorted, as each reader has its own order of columns; list marks and the numbers of lines left out. */
const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(word => !/^(?:[•-]|\d{1,2}\.?|)$/.test(word)).sort()

/** What is easily lost or turned round on paper: digits, hyphens, units, accents, both micro signs, quotes. */
const note = 'Take 12-24 µg, 1,000 mg or 2.5 mL at 37 °C, 5–10 min. Self-care: “well-known” co-op, 50%, ½ cup, ñandú, 555-0142 (24-7).'

async function readBack(part: Partial<HandoutRequest>): Promise<{ readonly written: string, readonly read: readonly string[] }> {
  const handout = aHandout(part)
  const drawn = renderHandout(handout)
  if (!drawn.ok)
    throw new Error(JSON.stringify(drawn.fault))
  const file = path.join(temporaryFolder(), 'sheet.pdf')
  writeFileSync(file, drawn.value.bytes)
  const written = fitSheet(handout).ops.flat().flatMap(op => op.kind === 'text' ? [...op.texts.map(({ text }) => text), '\n'] : []).join('')
  return { written, read: await Promise.all(Object.values(readers).map(read => read(file))) }
}

/** Sheets of every kind; each cause is read in one of them. */
const looks: readonly Partial<HandoutRequest>[] = [
  { locale: 'en', note },
  { locale: 'es', paper: 'a4', largePrint: true },
  { locale: 'es', beside: 'en', nameLine: true, teachBack: true, note },
]

it.each(causes.map((cause, index) => ({ cause, look: looks[index % looks.length] })))('gives poppler, mupdf and pdf.js the same words of $cause.id, those that were written', async ({ cause, look }) => {
  const { written, read } = await readBack({ ...look, causes: [cause.id], sections: [...chooseSections([cause])] })
  for (const text of read)
    expect(wordsOf(text)).toEqual(wordsOf(written))
})

it('gives digits, hyphens and units in the order in which they were written', async () => {
  const { read } = await readBack({ note })
  for (const text of read)
    expect(text.replace(/\s+/g, ' ')).toContain(note)
})
