import type { IntakeAnswer, IntakeAnswers } from '../../src/shared/intake/intakeAnswer.ts'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { everyFormLook } from '../helpers/forms.ts'
import { shippedPack } from '../helpers/shippedContent.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { drawForms } from './drawForms.ts'

const run = (command: string, ...args: readonly string[]): Buffer => execFileSync(command, args, { maxBuffer: 2 ** 26 })
const pack = shippedPack()
const fillable = everyFormLook.filter(look => look.isFillable)

/** A field as the viewer library gives it; its types leave it open. */
interface Widget {
  readonly id: string
  readonly fieldName: string
  readonly fieldType: 'Btn' | 'Tx'
  readonly fieldValue: string | null
  readonly exportValue?: string
  readonly rect: readonly [number, number, number, number]
  readonly alternativeText: string
  readonly maxLen?: number
}

async function openForm(file: string) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getAnnotations() as Promise<readonly Widget[]>))
  return { pdf, pages, widgets: pages.flat() }
}

/** The marks and texts that stand for an answer: by field, what it is set to. */
function marksOf(finding: string, answer: IntakeAnswer): ReadonlyMap<string, string> {
  if (Array.isArray(answer))
    return new Map(answer.map(option => [`${finding}.${option}`, 'yes']))
  return new Map([[finding, answer === true ? 'yes' : answer === false ? 'no' : String(answer)]])
}

/** Fills a form as a viewer does, and saves it beside. */
async function fillForm(file: string, answers: IntakeAnswers): Promise<string> {
  const { pdf, widgets } = await openForm(file)
  const marks = new Map(Object.entries(answers).flatMap(([finding, answer]) => [...marksOf(finding, answer)]))
  for (const { id, fieldName, fieldType, exportValue } of widgets) {
    const mark = marks.get(fieldName)
    if (mark !== undefined)
      pdf.annotationStorage.setValue(id, { value: fieldType === 'Tx' ? mark : exportValue === mark })
  }
  const filled = path.join(path.dirname(file), 'filled.pdf')
  writeFileSync(filled, await pdf.saveDocument())
  return filled
}

/** The answers that stand in a form. What has no mark was not asked. */
async function readForm(file: string): Promise<IntakeAnswers> {
  const { widgets } = await openForm(file)
  const filled = widgets.filter(({ fieldType, fieldValue, exportValue }) => fieldType === 'Tx' ? fieldValue !== '' : fieldValue === exportValue)
  const values = new Map(filled.map(({ fieldName, fieldValue }) => [fieldName, fieldValue ?? '']))
  expect(values.size).toBe(filled.length)
  const marked = (name: string): string | null => values.get(name) ?? null
  return Object.fromEntries(pack.findings.flatMap((finding): [string, IntakeAnswer][] => {
    const own = marked(finding.id)
    switch (finding.kind) {
      case 'boolean': return own === null ? [] : [[finding.id, own === 'yes']]
      case 'choice': return own === null ? [] : [[finding.id, own]]
      case 'number': return own === null ? [] : [[finding.id, Number(own)]]
      case 'multi': {
        const options = finding.options.filter(option => marked(`${finding.id}.${option}`) !== null)
        return options.length === 0 ? [] : [[finding.id, options]]
      }
    }
  }))
}

const everyAnswer: IntakeAnswers = Object.fromEntries(pack.findings.map((finding, at): [string, IntakeAnswer] => {
  switch (finding.kind) {
    case 'boolean': return [finding.id, at % 2 === 0]
    case 'choice': return [finding.id, finding.options[at % finding.options.length] ?? '']
    case 'multi': return [finding.id, finding.options.filter((_, option) => option % 3 !== 1)]
    case 'number': return [finding.id, finding.integer ? finding.max : finding.max - 0.5]
  }
}))

it.each(fillable)('gives back what was filled in, and nothing else, $locale $paper', async (look) => {
  const [file = ''] = drawForms(temporaryFolder(), [look])
  expect(await readForm(file)).toEqual({})
  const some = { 'numbness': true, 'fever': false, 'pain-site': ['buttock', 'low-back'], 'age': 46, 'symptom-duration': 'over-6-weeks' }
  expect(await readForm(await fillForm(file, some))).toEqual(some)
  const filled = await fillForm(file, everyAnswer)
  expect(await readForm(filled)).toEqual(everyAnswer)
  expect(String(run('qpdf', '--check', filled))).toContain('No syntax or stream encoding errors')
  // The font of the fields too, now that they have text.
  const fonts = String(run('pdffonts', filled)).trim().split('\n').slice(2)
  expect(fonts.map(line => /(yes|no) +(?:yes|no) +(?:yes|no) +\d+ +\d+$/.exec(line)?.[1])).toEqual(['yes', 'yes', 'yes'])
})

it('takes a mark back: a question can be not asked again', async () => {
  const [file = ''] = drawForms(temporaryFolder(), fillable.slice(0, 1))
  const marked = await fillForm(file, { fever: true, age: 46 })
  const { pdf, widgets } = await openForm(marked)
  for (const { id } of widgets.filter(({ fieldName }) => fieldName === 'fever'))
    pdf.annotationStorage.setValue(id, { value: false })
  writeFileSync(marked, await pdf.saveDocument())
  expect(await readForm(marked)).toEqual({ age: 46 })
})

it('names each field for a screen reader by number, question and answer, and each question once', async () => {
  const [file = ''] = drawForms(temporaryFolder(), fillable.slice(0, 1))
  const { widgets } = await openForm(file)
  expect(widgets.find(({ fieldName, exportValue }) => fieldName === 'numbness' && exportValue === 'no')?.alternativeText).toBe('35 Is any part of the leg or hip numb?: No')
  expect(widgets.find(({ fieldName }) => fieldName === 'pain-site.low-back')?.alternativeText).toBe('19 Where is it? Mark all places.: Lower back')
  const states = widgets.map(({ fieldName, exportValue }) => `${fieldName} ${exportValue}`)
  expect(new Set(states).size).toBe(states.length)
  expect(widgets.find(({ fieldName }) => fieldName === 'pain-severity')?.maxLen).toBe(2)
})

/** A page as poppler draws it, four pixels to a square point. @returns how many dark ones lie within a rectangle */
function drawPage(file: string, page: number): (rect: Widget['rect']) => number {
  const image = run('pdftoppm', '-gray', '-r', '144', '-f', String(page), '-l', String(page), file)
  const [head = '', width = '', height = ''] = /^P5\s(\d+)\s(\d+)\s\d+\s/.exec(image.toString('latin1', 0, 40)) ?? []
  return ([left, bottom, right, top]) => {
    let dark = 0
    for (let y = Number(height) - Math.floor(2 * top); y < Number(height) - 2 * bottom; y += 1) {
      for (let x = Math.floor(2 * left); x < 2 * right; x += 1)
        dark += (image[head.length + y * Number(width) + x] ?? 255) < 128 ? 1 : 0
    }
    return dark
  }
}

it('shows boxes, marks and what was typed', async () => {
  const [file = ''] = drawForms(temporaryFolder(), fillable.slice(0, 1))
  const filled = await fillForm(file, { ...everyAnswer, 'sheet-notes': 'Señal «débil» ½' })
  const { pages } = await openForm(filled)
  for (const [at, widgets] of pages.entries()) {
    const [blankInk, filledInk] = [drawPage(file, at + 1), drawPage(filled, at + 1)]
    for (const { fieldName, exportValue, fieldValue, rect: [left, bottom, right, top] } of widgets) {
      const inner = [left + 2, bottom + 2, right - 2, top - 2] as const
      const isFilled = exportValue === undefined ? fieldValue !== '' : exportValue === fieldValue
      const name = `${fieldName} ${exportValue}`
      expect(blankInk(inner), name).toBe(0)
      expect(filledInk(inner) > 0, name).toBe(isFilled)
      // The edge of a box, which text fields have outside of theirs.
      if (exportValue !== undefined)
        expect(blankInk([left - 1, bottom - 1, right + 1, top + 1]), name).toBeGreaterThan(40)
    }
  }
  expect(String(run('pdftotext', filled, '-'))).toContain('Señal «débil» ½')
})
