import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { causebook, exampleVisit, root } from '../helpers/runProgram.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

it('leaves no file and touches none that is there when the sheet is refused', async () => {
  const folder = temporaryFolder()
  const out = path.join(folder, 'sheet.pdf')
  writeFileSync(out, 'mine')
  expect((await causebook(['handout', exampleVisit, '--out', out, '--note', 'smile 😀'])).message).toContain('😀')
  expect(readFileSync(out, 'utf8')).toBe('mine')
  expect(readdirSync(folder)).toEqual(['sheet.pdf'])
})

it('never replaces what it reads, by whatever name', async () => {
  const folder = temporaryFolder()
  const [visit, clinic, link] = ['v.json', 'c.json', 'link.json'].map(name => path.join(folder, name)) as [string, string, string]
  cpSync(exampleVisit, visit)
  cpSync(path.join(root, 'resources/examples/clinic.json'), clinic)
  symlinkSync(visit, link)
  for (const out of [visit, clinic, link, path.join(folder, '.', 'v.json')]) {
    const run = await causebook(['handout', visit, '--clinic', clinic, '--out', out])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.message).toContain(`--out ${out}: expected another file than the input`)
  }
  expect(readFileSync(visit).equals(readFileSync(exampleVisit))).toBe(true)
})

it('never replaces the logo that the clinic\'s file names', async () => {
  const folder = temporaryFolder()
  const [clinic, logo] = ['clinic.json', 'logo.png'].map(name => path.join(folder, name)) as [string, string]
  writeFileSync(clinic, JSON.stringify({ name: 'Hillside', logo: 'logo.png' }))
  writeFileSync(logo, 'the only copy')
  const run = await causebook(['handout', exampleVisit, '--clinic', clinic, '--out', logo])
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.message).toContain(`--out ${logo}: expected another file than the input`)
  expect(readFileSync(logo, 'utf8')).toBe('the only copy')
})
