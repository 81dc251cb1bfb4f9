import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { causebook, fileOf, json, root, safety } from '../helpers/runProgram.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

const aCase = { id: 'a1', findings: { numbness: true }, expect: { cause: 'sciatica', triage: 'routine' } }

it('scores foreign cases and leaves the published card alone', async () => {
  const card = readFileSync(path.join(root, 'resources/safety-card.json'), 'utf8')
  expect(json(await safety([fileOf([aCase]), '--json']))).toMatchObject({ cases: 1, sets: { all: {} } })
  expect(readFileSync(path.join(root, 'resources/safety-card.json'), 'utf8')).toBe(card)
})

it('has help with an example that works', async () => {
  const help = await safety(['--help'])
  expect(help.code).toBe(0)
  const [, file = ''] = /npm run -s safety -- (\S+)/.exec(help.out) ?? []
  expect(await safety([path.join(root, file)])).toMatchObject({ code: 0, message: '' })
})

it.each([
  [['/nowhere'], '/nowhere: expected a file or a folder of cases: there is no such file'],
  [['--loud'], '--loud'],
  [['a.json', 'b.json'], 'expected 0 to 1 argument (CASES), found 2'],
  [['a.json', '--accept'], '--accept: writes the card of the shipped cases'],
])('refuses %j with one message and exit 2', async (args, message) => {
  const run = await safety(args)
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.message).toContain(message)
})

it.each([
  ['no list', aCase, 'not a list of cases'],
  ['a case without what is expected', [{ id: 'a1', findings: {} }], '[0].expect'],
  ['a level that there is not', [{ ...aCase, expect: { triage: 'later' } }], '[0].expect.triage'],
  ['a second level that there is not', [{ ...aCase, expect: { ...aCase.expect, triageAlso: ['later'] } }], '[0].expect.triageAlso[0]'],
  ['a cause that the catalog does not have', [aCase, { ...aCase, id: 'a2', expect: { cause: 'sciatca', triage: 'routine' } }], '[1].expect.cause: unknown cause "sciatca"; expected an id of the catalog, null or "none"'],
  ['an accepted cause that the catalog does not have', [{ ...aCase, expect: { ...aCase.expect, acceptable: ['sciatica', 'none'] } }], '[0].expect.acceptable[1]: unknown cause "none"'],
  ['an unknown key of what is expected', [{ ...aCase, expect: { ...aCase.expect, triagealso: ['soon'] } }], '[0].expect: unknown "triagealso"'],
  ['an id used twice', [aCase, { ...aCase, id: 'a2' }, aCase], '[2].id: expected an id of its own, found "a1" of [0] again'],
  ['an empty list', [], 'expected 1 item or more'],
  ['an unknown finding', [{ ...aCase, findings: { numbnes: true } }], 'case "a1":\n  [0].findings.numbnes: unknown finding'],
])('names file and place of %s', async (_what, cases, message) => {
  const file = fileOf(cases)
  const run = await safety([file])
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.message).toContain(file)
  expect(run.message).toContain(message)
})

it('refuses an id that two files of a folder share', async () => {
  const folder = temporaryFolder()
  for (const name of ['one.json', 'two.json'])
    writeFileSync(path.join(folder, name), JSON.stringify([aCase]))
  const run = await safety([folder])
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.message).toContain(`${path.join(folder, 'two.json')}: not a list of cases:\n  [0].id: expected an id of its own, found "a1" of ${path.join(folder, 'one.json')} again`)
})

it.each([null, 'none'])('takes the cause %j for a condition outside the catalog', async (cause) => {
  const sets = { all: { 'first': { count: 0 }, 'fit-outside': { count: 1 } } }
  expect(json(await safety([fileOf([{ ...aCase, expect: { cause, triage: 'routine', condition: 'gout' } }]), '--json']))).toMatchObject({ sets })
})

it('says in its help that a second level or cause counts as right', async () => {
  const { out } = await safety(['--help'])
  for (const part of ['"half"', '"triageAlso"', '"acceptable"', 'A second level (triageAlso) or cause (acceptable) that the case names counts as right'])
    expect(out).toContain(part)
})

it('asks for a folder with cases in it', async () => {
  const folder = temporaryFolder()
  expect((await safety([folder])).message).toContain(`${folder}: expected a folder of cases, found no JSON file`)
  expect((await causebook(['assess', folder])).message).toContain('the path is a folder')
})
