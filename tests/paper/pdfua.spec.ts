import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { checkPdfua } from './checkPdfua.ts'
import { drawSheets, everyCause, everyLook, everyPair } from './drawSheets.ts'

// A sample: every cause once, the looks in turn, and a sheet of five causes in each look. `npm run pdfua` checks them all.
const sample = everyCause.flatMap((cause, index) => everyLook.slice(index % everyLook.length).slice(0, 1).map(look => ({ ...look, causes: [cause] })))
const long = everyLook.map((look, index) => ({ ...look, causes: everyCause.slice(3 * index, 3 * index + 5) }))

it('passes PDF/UA with every cause and in every look', () => {
  const { status, report } = checkPdfua(drawSheets(temporaryFolder(), sample))
  expect({ status, report: status === 0 ? '' : report }).toEqual({ status: 0, report: '' })
})

it('passes PDF/UA with five causes', () => {
  const { status, report } = checkPdfua(drawSheets(temporaryFolder(), long))
  expect({ status, report: status === 0 ? '' : report }).toEqual({ status: 0, report: '' })
})

it('passes PDF/UA in two languages, with a line for the name and the clinician\'s strip', () => {
  const sheets = everyPair.map((look, index) => ({ ...look, causes: everyCause.slice(4 * index, 4 * index + 1 + index % 2), nameLine: true, teachBack: true, note: 'Walk a little each day.' }))
  const { status, report } = checkPdfua(drawSheets(temporaryFolder(), sheets))
  expect({ status, report: status === 0 ? '' : report }).toEqual({ status: 0, report: '' })
})

it('is judged by a check that can fail', () => {
  const folder = temporaryFolder()
  const [file = ''] = drawSheets(folder, sample.slice(0, 1))
  const untagged = path.join(folder, 'untagged.pdf')
  writeFileSync(untagged, Buffer.from(readFileSync(file, 'latin1').replace('/Marked true', '/Marked null'), 'latin1'))
  expect(checkPdfua([untagged]).status).toBe(1)
})
