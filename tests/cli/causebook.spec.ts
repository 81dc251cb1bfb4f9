import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import type { Run } from '../helpers/runProgram.ts'
import { causebook, exampleVisit as example, fileOf, json, root } from '../helpers/runProgram.ts'
import { anSvg } from '../helpers/logoFiles.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

/** The program itself, in a process of its own. */
function spawnCausebook(args: readonly string[], input: string): Run {
  const run = spawnSync(process.execPath, [path.join(root, 'src/cli/index.ts'), ...args], { encoding: 'utf8', input })
  return { code: run.status, out: run.stdout, message: run.stderr }
}

it('assesses a visit as the contract says', async () => {
  const run = await causebook(['assess', example, '--json'])
  expect(run).toMatchObject({ code: 0, message: '' })
  const result: { matches: readonly Record<string, unknown>[] } = json(run)
  expect(Object.keys(result)).toEqual(['urgency', 'redFlags', 'fit', 'matches', 'nextQuestion'])
  expect(Object.keys(result.matches[0] ?? {})).toEqual(['cause', 'strength', 'for', 'against', 'notAsked'])
  expect(result).toMatchObject({ fit: 'good' })
  expect(result.matches[0]).toMatchObject({ cause: 'sciatica', strength: 'strong' })
})

it('gives for a batch what it gives for each visit alone, in order', async () => {
  const visits = [{ findings: { fever: true } }, { findings: { numbness: true } }, { findings: {} }]
  const batch: unknown[] = json(await causebook(['assess', fileOf(visits), '--json']))
  const alone = visits.map(visit => json(spawnCausebook(['assess', '-', '--json'], JSON.stringify(visit))))
  expect(batch).toEqual(alone)
})

it('prints what the patient is told under a pressing sign, and what was taken for absent', async () => {
  const { out } = await causebook(['assess', fileOf({ findings: { 'bladder-or-bowel-change': true, 'diuretic': true, 'true-cramp': true } })])
  const [emergency = '', urgent = '', soon = ''] = ['EMERGENCY', 'URGENT', 'SOON'].map(level => out.split(/\n(?= {2}\S)/).find(flag => flag.startsWith(`  ${level}: `)))
  expect(emergency).toContain('\n    say: Call your emergency number or go to the emergency department now.')
  expect(emergency).toMatch(/\n {4}taken as absent though not asked: \d+ .+, \d+ .+\n/)
  expect(urgent).toContain('\n    say: ')
  expect(urgent).not.toContain('taken as absent')
  expect(soon).toContain('\n    do: ')
  expect(soon).not.toContain('say: ')
})

it('says in one line that no cause has anything for it', async () => {
  const { out } = await causebook(['assess', fileOf({ findings: { 'rash-or-blisters': true } })])
  expect(out).toContain('\nNo cause has anything for it\n')
  expect(out).not.toContain('Causes with anything for them')
})

it('names the file and every unknown or wrong finding at once, exit 2', async () => {
  const file = fileOf({ findings: { 'numbnes': true, 'pain-severity': 12, 'fever': 'no' } })
  const run = await causebook(['assess', file, '--json'])
  expect(run).toMatchObject({ code: 2, out: '' })
  for (const part of [file, 'findings.numbnes: unknown finding', 'findings.pain-severity: expected a whole number from 0 to 10', 'findings.fever: expected true or false'])
    expect(run.message).toContain(part)
})

it.each([
  [['assess'], 'expected 1 argument (VISIT), found 0'],
  [['cause', 'sciatica', 'gout'], 'expected 1 argument (ID), found 2'],
  [['check', 'a', 'b'], 'expected 0 to 1 argument (FOLDER), found 2'],
  [['help', 'guess'], 'unknown verb "guess"'],
  [['assess', '/nowhere/x.json'], '/nowhere/x.json: cannot be read'],
  [['assess', example, '--loud'], '--loud'],
  [['guess'], 'unknown verb "guess"'],
  [['handout', example], '--out'],
  [['handout', example, '--out', '/tmp/x.pdf', '--paper', 'a3'], '--paper: expected letter or a4'],
  [['handout', example, '--out', '/tmp/x.pdf', '--date', '2026-02-30'], '--date: expected a day as YYYY-MM-DD'],
  [['handout', example, '--out', '/tmp/x.pdf', '--date', '2026-02-27', '--follow-up', '2026-02-26'], '--follow-up: expected a day on or after the visit\'s, 2026-02-27'],
  [['handout', '--causes', 'gout', '--text'], '--causes: unknown "gout"'],
  [['handout', example, '--text', '--sections', 'jokes'], '--sections: unknown "jokes"'],
  [['handout', example, '--out', '/tmp/x.pdf', '--note', 'x'.repeat(401)], '--note: expected 400'],
  [['note', example, '--locale', 'fr'], '--locale: expected en or es'],
  [['cause', 'gout'], 'unknown cause "gout"'],
  [['search'], 'expected words'],
  [['check', '/nowhere'], '/nowhere: expected a folder'],
  [['handout', example, '--out', ''], '--out: expected the name of a file, found ""'],
  [['handout', example, '--out', '-'], '--out: expected the name of a file, found "-"'],
  [['handout', example, '--out', 'a.pdf', '--out', 'b.pdf'], '--out: expected once, found twice'],
  [['handout', example, '--text', '--out', 'a.pdf'], '--text: writes to standard output'],
  [['handout', '-', '--clinic', '-', '--text'], 'standard input cannot be the visit and the clinic at once'],
  [['assess', 'nofile.json'], 'nofile.json: cannot be read: there is no such file'],
  [[], 'causebook VERB --help'],
])('refuses %j with one message and exit 2', async (args, message) => {
  const run = await causebook(args)
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.message).toContain(message)
})

it('says in which line a file is no JSON', async () => {
  expect((await causebook(['assess', fileOf('{\n "findings": {,}\n}')])).message).toContain('line 2, column 15')
})

it('writes the same bytes for the same input, and says what is in them', async () => {
  const [a, b] = ['a.pdf', 'b.pdf'].map(name => path.join(temporaryFolder(), name)) as [string, string]
  const args = (out: string): string[] => ['handout', example, '--clinic', path.join(root, 'resources/examples/clinic.json'), '--date', '2026-11-25', '--out', out, '--json']
  const first: Record<string, unknown> = json(await causebook(args(a)))
  expect(first).toMatchObject({ file: a, sections: ['causes', 'self-care', 'medicines', 'help', 'next-step'], locale: 'en', bytes: readFileSync(a).length })
  expect(first.grade).toBeLessThanOrEqual(6)
  await causebook(args(b))
  expect(readFileSync(b).equals(readFileSync(a))).toBe(true)
})

it('names the folder that it cannot write to', async () => {
  const out = path.join(temporaryFolder(), 'missing', 'sheet.pdf')
  const run = await causebook(['handout', example, '--out', out])
  expect(run.code).toBe(2)
  expect(run.message).toContain(`${out}: cannot be written: the folder does not exist`)
  expect(existsSync(path.dirname(out))).toBe(false)
})

it('names the clinic file\'s wrong field', async () => {
  expect((await causebook(['handout', example, '--text', '--clinic', fileOf({ name: 'A', logo: 1 })])).message).toContain('logo')
})

it('writes the sheet as plain text, in Spanish too', async () => {
  expect((await causebook(['handout', example, '--text'])).out).toContain('When to get help')
  expect((await causebook(['handout', '--causes', 'sciatica,dehydration', '--text', '--locale', 'es'])).out).toContain('Cuándo pedir ayuda')
})

it('puts on the sheet the cause that its help says', async () => {
  const { out: help } = await causebook(['handout', '--help'])
  expect(help.replaceAll(/\s+/g, ' ')).toContain('the best match of the visit where it fits well; under an emergency or urgent sign the must-not-miss cause that the sign points to and findings speak for, or the best match where it fits well and the sign points to it; otherwise none')
  const sheetOf = async (findings: object, ...args: readonly string[]): Promise<string> => (await causebook(['handout', fileOf({ findings }), '--text', ...args])).out
  const visit: { findings: object } = JSON.parse(readFileSync(example, 'utf8')) as never
  const sheets = await Promise.all([visit.findings, { ...visit.findings, 'saddle-numbness': true }].map(findings => sheetOf(findings)))
  expect(sheets).toEqual(await Promise.all(['sciatica', 'cauda-equina-syndrome'].map(cause => sheetOf({}, '--causes', cause))))
  const general = await sheetOf({})
  expect(await Promise.all([{ ...visit.findings, 'rash-or-blisters': true }, { 'true-cramp': true }].map(findings => sheetOf(findings)))).toEqual([general, general])
})

it('gives the plain text as a JSON value too', async () => {
  const { out } = await causebook(['handout', example, '--text', '--date', '2026-11-25'])
  expect(json(await causebook(['handout', example, '--text', '--date', '2026-11-25', '--json']))).toMatchObject({ text: out, locale: 'en', sections: ['causes', 'self-care', 'medicines', 'help', 'next-step'] })
})

it('says how plain the sheet\'s language is, and what is missing', async () => {
  const clinic = path.join(root, 'resources/examples/clinic.json')
  const plainOf = async (...args: readonly string[]): Promise<unknown> => {
    const sheet: { plainLanguage: unknown } = json(await causebook(['handout', ...args, '--date', '2026-11-25', '--json']))
    return sheet.plainLanguage
  }
  const text = await plainOf('--causes', 'hip-fracture', '--clinic', clinic, '--text')
  expect(text).toEqual({ met: 22, applicable: 22, pemat: 100, cdc: 100, missing: [] })
  expect(await plainOf('--causes', 'hip-fracture', '--clinic', clinic, '--out', path.join(temporaryFolder(), 'sheet.pdf'))).toEqual(text)
  expect(await plainOf('--causes', 'hip-fracture', '--note', 'Ask about PT.', '--text')).toMatchObject({ met: 20, missing: ['shortForms', 'contact'] })
})

it('says in words that a search found nothing', async () => {
  expect(await causebook(['search', 'zzzzqqq'])).toEqual({ code: 0, out: '', message: 'Nothing found for "zzzzqqq"\n' })
  expect(json(await causebook(['search', 'zzzzqqq', '--json']))).toEqual([])
})

it('writes a note for the chart', async () => {
  const run = await causebook(['note', example])
  expect(run.code).toBe(0)
  expect(run.out).toContain('35 Numbness')
})

it('writes for a batch the note of each visit, in order', async () => {
  const visits = [{ findings: { fever: true } }, { findings: { numbness: true } }]
  const alone = await Promise.all(visits.map(async visit => (await causebook(['note', fileOf(visit), '--locale', 'es'])).out))
  const batch = fileOf(visits)
  expect(await causebook(['note', batch, '--locale', 'es'])).toEqual({ code: 0, out: alone.join('\n'), message: '' })
  expect(json(await causebook(['note', batch, '--locale', 'es', '--json']))).toEqual(alone.map(note => ({ note })))
  expect(json(await causebook(['note', fileOf(visits[0]), '--locale', 'es', '--json']))).toEqual({ note: alone[0] })
  expect(json(await causebook(['note', fileOf([]), '--json']))).toEqual([])
})

it('finds a cause by a misspelt name and prints its entry', async () => {
  const hits: readonly { cause: string, score: number }[] = json(await causebook(['search', 'siatica', '--json']))
  expect(hits[0]).toEqual({ cause: 'sciatica', score: hits[0]?.score })
  expect(json(await causebook(['cause', 'sciatica', '--json']))).toMatchObject({ id: 'sciatica', text: { en: {}, es: {} } })
})

it('finds no fault in the shipped content, and lists those of a broken folder with exit 1', async () => {
  expect(await causebook(['check'])).toMatchObject({ code: 0 })
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'causes'))
  writeFileSync(path.join(folder, 'pack.json'), '{}')
  const run = await causebook(['check', folder])
  expect(run.code).toBe(1)
  expect(run.out).toContain('pack.json: version')
})

it('does not call content checked that it cannot read', async () => {
  const folder = temporaryFolder()
  symlinkSync('nothing', path.join(folder, 'pack.json'))
  const run = await causebook(['check', folder])
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.message).toContain(`${path.join(folder, 'pack.json')}: cannot be read`)
})

it('finds a file that nothing reads in a folder of content', async () => {
  const folder = temporaryFolder()
  cpSync(path.join(root, 'resources/content'), folder, { recursive: true })
  writeFileSync(path.join(folder, 'red-flag.json'), '[]')
  expect(await causebook(['check', folder])).toMatchObject({ code: 1, out: expect.stringContaining('red-flag.json: nothing is read from this file') as string })
})

it.each(['assess', 'handout', 'note', 'search', 'cause', 'check', 'form', 'questionnaire', 'response'])('%s --help shows an example that works', async (verb) => {
  const run = await causebook([verb, '--help'])
  expect(run.code).toBe(0)
  const shown = /npm run -s causebook -- (.+)/.exec(run.out)?.[1]?.trim().split(' ') ?? []
  const folder = temporaryFolder()
  const args = shown.map(word => word.startsWith('resources/') ? path.join(root, word) : word.endsWith('.pdf') ? path.join(folder, word) : word)
  expect((await causebook(args)).code).toBe(0)
})

it('puts the logo that the clinic\'s file names on the sheet, and refuses a bad one in words before anything is written', async () => {
  const folder = temporaryFolder()
  const out = path.join(folder, 'sheet.pdf')
  const clinic = path.join(folder, 'clinic.json')
  writeFileSync(clinic, JSON.stringify({ name: 'Hillside', logo: 'mark.svg' }))
  const run = async (): Promise<Run> => causebook(['handout', example, '--clinic', clinic, '--out', out, '--date', '2026-11-23'])
  expect(await run()).toMatchObject({ code: 2, out: '' })
  writeFileSync(path.join(folder, 'mark.svg'), anSvg('<text>Hillside</text>'))
  const refused = await run()
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.message).toContain(path.join(folder, 'mark.svg'))
  expect(refused.message).toContain('<text>')
  expect(existsSync(out)).toBe(false)
  writeFileSync(path.join(folder, 'mark.svg'), anSvg('<circle cx="20" cy="20" r="18" fill="teal"/>'))
  expect((await run()).code).toBe(0)
  expect(existsSync(out)).toBe(true)
})

it('gives the sheet in two languages, with the clinician\'s page counted', async () => {
  const out = path.join(temporaryFolder(), 'sheet.pdf')
  const one: { pages: number } = json(await causebook(['handout', example, '--out', out, '--beside', 'es', '--json']))
  const more: { pages: number } = json(await causebook(['handout', example, '--out', out, '--beside', 'es', '--name-line', '--teach-back', '--json']))
  expect(more.pages).toBe(one.pages + 1)
  const { out: text } = await causebook(['handout', example, '--text', '--beside', 'es'])
  expect(text).toContain('When to get help')
  expect(text).toContain('Cuándo pedir ayuda')
  expect((await causebook(['handout', example, '--text', '--beside', 'en'])).message).toContain('--beside: expected another language')
})
