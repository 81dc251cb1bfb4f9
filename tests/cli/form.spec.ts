import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { renderForm } from '../../src/main/handout/form/renderForm.ts'
import { aForm, everyFormLook } from '../helpers/forms.ts'
import { causebook, json } from '../helpers/runProgram.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

it.each(everyFormLook)('writes the blank checklist, $locale $paper fillable: $isFillable', async ({ locale, ...look }) => {
  const file = path.join(temporaryFolder(), 'form.pdf')
  const run = await causebook(['form', '--out', file, '--locale', locale, '--paper', look.paper, ...look.isFillable ? ['--fillable'] : [], '--json'])
  expect(run).toMatchObject({ code: 0, message: '' })
  expect(json(run)).toEqual({ file, pages: 4, bytes: statSync(file).size, items: 117, locale, paper: look.paper, fillable: look.isFillable })
  const drawn = renderForm(aForm(locale), look)
  expect(drawn.ok && readFileSync(file).equals(drawn.value.bytes)).toBe(true)
})

it('writes English on Letter, to print, when nothing else is said, in place of an earlier form', async () => {
  const file = path.join(temporaryFolder(), 'form.pdf')
  writeFileSync(file, 'an earlier form')
  expect(await causebook(['form', '--out', file])).toEqual({ code: 0, out: `${file}: 4 pages, 117 questions\n`, message: '' })
  const drawn = renderForm(aForm('en'), { paper: 'letter', isFillable: false })
  expect(drawn.ok && readFileSync(file).equals(drawn.value.bytes)).toBe(true)
})

it.each([
  [[], '--out: expected the file to write'],
  [['--out', '-'], '--out: expected the name of a file, found "-"'],
  [['--out', ''], '--out: expected the name of a file, found ""'],
  [['--out', 'FILE', '--locale', 'fr'], '--locale: expected en or es, found "fr"'],
  [['--out', 'FILE', '--paper', 'a5'], '--paper: expected letter or a4, found "a5"'],
  [['--out', 'FILE', '--fillable=yes'], 'Flags here: --out --locale --paper --fillable --json'],
  [['--out', 'FILE', '--clinic', 'c.json'], 'Flags here: --out --locale --paper --fillable --json'],
  [['--out', 'FILE', '--out', 'FILE'], '--out: expected once, found twice'],
  [['--out', 'FILE', 'visit.json'], 'expected 0 arguments, found 1'],
  [['--out', 'none/FILE'], 'cannot be written: the folder does not exist'],
])('refuses %j in words and leaves what was there', async (args, message) => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'form.pdf')
  writeFileSync(file, 'mine')
  const run = await causebook(['form', ...args.map(word => word === 'FILE' ? file : word.replace('none/FILE', path.join(folder, 'none', 'form.pdf')))])
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.message).toContain(message)
  expect(readFileSync(file, 'utf8')).toBe('mine')
  expect(readdirSync(folder)).toEqual(['form.pdf'])
})
