import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { renderHandout } from '../../src/main/handout/renderHandout.ts'
import { sectionLines } from '../../src/shared/handout/handoutText.ts'
import { aHandout } from '../helpers/handouts.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

const variants = (['sciatica', 'hip-fracture', 'diuretic-side-effect'] as const).flatMap(cause =>
  (['en', 'es'] as const).flatMap(locale => (['letter', 'a4'] as const).flatMap(paper => [false, true].map(largePrint => ({ cause, locale, paper, largePrint })))))

function draw({ cause, ...part }: typeof variants[number]): { readonly file: string, readonly handout: ReturnType<typeof aHandout> } {
  const handout = aHandout({ ...part, causes: [cause], note: 'Take 500 mg each 12-24 hours & rest.' })
  const drawn = renderHandout(handout)
  if (!drawn.ok)
    throw new Error(JSON.stringify(drawn.fault))
  const file = path.join(temporaryFolder(), 'sheet.pdf')
  writeFileSync(file, drawn.value.bytes)
  return { file, handout }
}

const run = (command: string, ...args: readonly string[]): string => execFileSync(command, args, { encoding: 'utf8' })
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

it.each(variants)('$cause $locale $paper large: $largePrint is sound, tagged and has all fonts embedded', (variant) => {
  const { file, handout } = draw(variant)
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
  const fonts = run('pdffonts', file).trim().split('\n').slice(2)
  expect(fonts.map(line => /(yes|no) (yes|no) (yes|no) +\d+ +\d+$/.exec(line)?.slice(1))).toEqual([['yes', 'yes', 'yes'], ['yes', 'yes', 'yes']])
  const info = run('pdfinfo', file)
  expect(info).toMatch(/Tagged: +yes/)
  expect(info).toContain(`Title:           ${handout.title}`)
  expect(info).toMatch(variant.paper === 'letter' ? /612 x 792 pts/ : /595\.28 x 841\.89 pts/)
})

it.each(variants)('$cause $locale $paper large: $largePrint gives every line back as text, digits and hyphens alike', (variant) => {
  const { file, handout } = draw(variant)
  const text = squeeze(run('pdfinfo', '-struct-text', file).replace(/^ *(?:[A-Z]\w*(?: .*)?)$/gm, '').replaceAll('"', ' '))
  for (const line of handout.sections.flatMap(sectionLines))
    expect(text).toContain(squeeze(line))
})
