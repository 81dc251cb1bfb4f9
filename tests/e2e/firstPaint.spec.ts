import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { gzipBytes, listFirstScripts } from '../bench/sumScripts.ts'
import { root } from './launchApp.ts'

// What the built page loads before its first picture, read from the build itself: the same on every computer.

const MOST_BYTES = 150 * 1024
const built = path.join(root, 'out/renderer')
const first = listFirstScripts(built)

it('loads at most 150 KB of scripts, in gzip, before the first picture', () => {
  expect(first.length).toBeGreaterThan(0)
  expect(first.reduce((sum, file) => sum + gzipBytes(path.join(built, file)), 0)).toBeLessThanOrEqual(MOST_BYTES)
})

it('loads the places that do not open first, and the PDF reader, when they are opened', () => {
  const later = readdirSync(path.join(built, 'assets')).filter(name => /\.m?js$/.test(name) && !first.includes(path.join('assets', name)))
  for (const part of ['CompareView', 'VisitPlace', 'KeptVisitsView', 'HandoutsView', 'SettingsView', 'pdf', 'pdf.worker.min'])
    expect(later.filter(name => name.startsWith(`${part}-`)), part).toHaveLength(1)
  // Whatever stands in no first script stands in one that a first script can ask for, directly or not: none is lost, none is counted twice.
  const asked = [...first, ...later.map(name => path.join('assets', name))].map(file => readFileSync(path.join(built, file), 'utf8')).join('\n')
  expect(later.filter(name => !asked.includes(name))).toEqual([])
})
