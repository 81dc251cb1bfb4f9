import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { causebook, exampleVisit, fileOf, json, root } from '../helpers/runProgram.ts'

const program = path.join(root, 'src/cli/index.ts')

it('waits for a slow writer on standard input', async () => {
  const child = spawn(process.execPath, [program, 'note', '-'], { stdio: ['pipe', 'pipe', 'pipe'] })
  const done = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number | null]>])
  const visit = readFileSync(exampleVisit, 'utf8')
  // More than a pipe holds: it is taken only by a reader that is at work, who then finds the pipe empty.
  await new Promise<void>(resolve => child.stdin.write(`${' '.repeat(2 ** 20)}${visit.slice(0, 100)}`, () => resolve()))
  child.stdin.end(visit.slice(100))
  const [out, message, [code]] = await done
  expect({ code, message }).toEqual({ code: 0, message: '' })
  expect(out).toBe((await causebook(['note', exampleVisit])).out)
})

it.runIf(existsSync('/dev/full'))('says that the result could not be written', () => {
  const run = spawnSync(process.execPath, [program, 'search', 'sciatica'], { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'], encoding: 'utf8' })
  expect({ code: run.status, message: run.stderr }).toEqual({ code: 2, message: 'causebook: standard output: cannot be written: the disk is full\n' })
})

it('refuses a finding given twice: which of the two was meant nobody knows', async () => {
  const file = fileOf('{"findings": {"saddle-numbness": true,\n  "saddle-numbness": false}}')
  const run = await causebook(['assess', file])
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.message).toContain(`${file}: findings.saddle-numbness: the key is given twice, again at line 2, column 3`)
})

it.each([
  ['an endless list', '['.repeat(200_000), 'levels deep at line 1'],
  ['a deep answer', `{"findings": {"fever": ${'['.repeat(20_000)}${']'.repeat(20_000)}}}`, 'levels deep at line 1'],
  ['a number beyond what a computer holds', '{"findings": {"pain-severity": 1e999}}', 'found a number too large to be read'],
  ['a visit without findings', '{}', 'findings: expected an object of answers by finding id, found nothing'],
])('refuses %s in one message', async (_what, content, message) => {
  const run = await causebook(['assess', fileOf(content)])
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.message).toContain(message)
})

it('prints a batch as the one list that JSON.stringify would write', async () => {
  const visits = [{ findings: { fever: true } }, { findings: {} }]
  const batch = await causebook(['assess', fileOf(visits), '--json'])
  expect(batch.out).toBe(`${JSON.stringify(json(batch), null, 2)}\n`)
  expect((await causebook(['assess', fileOf('[]'), '--json'])).out).toBe('[]\n')
})

it('refuses an answer that stands beside the findings: it would be lost without a word', async () => {
  const file = fileOf({ findings: { fever: true }, age: 70 })
  expect(await causebook(['assess', file])).toEqual({ code: 2, out: '', message: `causebook assess: ${file}: not a visit:\n  age: this is a finding, expected inside "findings"\n` })
})

it('takes the worked cases for visits as they are', async () => {
  expect(await causebook(['assess', path.join(root, 'resources/cases/outside.json'), '--json'])).toMatchObject({ code: 0, message: '' })
})

it('says where the characters stand that the paper font cannot draw', async () => {
  const clinic = fileOf({ name: '\u6F22 Clinic', phone: '555', address: 'Plaza \u6F22\u5B57' }, 'clinic.json')
  const out = path.join(path.dirname(clinic), 'sheet.pdf')
  const run = await causebook(['handout', exampleVisit, '--out', out, '--clinic', clinic, '--note', 'Rest \u{1F600} well'])
  expect(run).toEqual({ code: 2, out: '', message: `causebook handout: --note: expected characters that the paper font can draw, found \u{1F600}\n${
    clinic}: name: expected characters that the paper font can draw, found \u6F22\n${
    clinic}: address: expected characters that the paper font can draw, found \u6F22 \u5B57\n` })
  expect(existsSync(out)).toBe(false)
})

it('gives the help of a verb when asked for it either way', async () => {
  expect(await causebook(['help', 'assess'])).toEqual(await causebook(['assess', '--help']))
  expect((await causebook(['help', 'assess'])).out).toContain('causebook assess VISIT')
  expect(await causebook(['help'])).toEqual(await causebook(['--help']))
})
