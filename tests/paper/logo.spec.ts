import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readLogo } from '../../src/main/handout/logo/readLogo.ts'
import { renderHandout } from '../../src/main/handout/renderHandout.ts'
import { aHandout } from '../helpers/handouts.ts'
import { aJpeg, anSvg, aPng, pngChunk } from '../helpers/logoFiles.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { checkPdfua } from './checkPdfua.ts'

/** Each with a left half of 200, 0, 0 and a right half that is white on paper. */
const files = {
  'PNG with alpha': aPng({ width: 16, height: 8, type: 6, isInterlaced: true, sample: x => x < 8 ? [200, 0, 0, 255] : [0, 0, 0, 0] }),
  'PNG with a see-through palette': aPng({ width: 16, height: 8, depth: 1, type: 3, sample: x => [x < 8 ? 0 : 1], extras: [pngChunk('PLTE', Uint8Array.from([200, 0, 0, 0, 0, 0])), pngChunk('tRNS', Uint8Array.from([255, 0]))] }),
  'JPEG': aJpeg,
  'SVG': anSvg('<rect width="8" height="8" fill="#c80000"/><path d="M8 0H30V8H8z" fill="#fff"/>', 'viewBox="0 0 16 8"'),
} as const

const names = Object.keys(files) as readonly (keyof typeof files)[]
const run = (command: string, ...args: readonly string[]): string => execFileSync(command, args, { encoding: 'utf8' })

/** A sheet with a logo on its letterhead. */
function drawSheet(name: keyof typeof files): string {
  const logo = readLogo(files[name])
  if (!logo.ok)
    throw new Error(JSON.stringify(logo.fault))
  const drawn = renderHandout({ ...aHandout(), logo: { image: logo.value, alt: 'Logo of the clinic' } })
  if (!drawn.ok)
    throw new Error(JSON.stringify(drawn.fault))
  const file = path.join(temporaryFolder(), 'logo.pdf')
  writeFileSync(file, drawn.value.bytes)
  return file
}

/** The color of a place of the page, in points from its left top. */
function colorAt(file: string, x: number, y: number): readonly number[] {
  const [picture, dots] = [file.replace('.pdf', ''), 144 / 72]
  run('pdftoppm', '-r', '144', '-singlefile', file, picture)
  const bytes = readFileSync(`${picture}.ppm`)
  const [head = '', width = ''] = /^P6\s(\d+)\s\d+\s255\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? []
  const at = head.length + 3 * (Math.round(y * dots) * Number(width) + Math.round(x * dots))
  return [...bytes.subarray(at, at + 3)]
}

it.each(names)('puts a sound %s on a sheet that passes PDF/UA', (name) => {
  const file = drawSheet(name)
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
  const { status, report } = checkPdfua([file])
  expect({ status, report: status === 0 ? '' : report }).toEqual({ status: 0, report: '' })
})

it.each(names)('shows the colors of a %s in its place, and white where nothing is', (name) => {
  const file = drawSheet(name)
  const [left = [], right, outside] = [colorAt(file, 46, 40), colorAt(file, 90, 40), colorAt(file, 20, 40)]
  // The JPEG's red is its own, and not exact.
  expect(left[0]).toBeGreaterThan(180)
  expect(left.slice(1).every(value => value < 12)).toBe(true)
  expect(right?.every(value => value > 245)).toBe(true)
  expect(outside).toEqual([255, 255, 255])
})
