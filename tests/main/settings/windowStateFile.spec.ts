import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { loadWindowState, saveWindowState } from '../../../src/main/settings/windowStateFile.ts'
import { anEndlessFile, endlessFiles, hasEndlessFiles } from '../../helpers/endlessFiles.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const state = { x: -1200, y: 40, width: 1000, height: 800, isMaximized: true, isFullScreen: false, zoom: 1.2 }
const aFile = (): string => path.join(temporaryFolder(), 'data', 'window.json')

it('gives back what was written', () => {
  const file = aFile()
  saveWindowState(file, state)
  expect(loadWindowState(file)).toEqual(state)
  expect(readdirSync(path.dirname(file))).toEqual(['window.json'])
})

it('says nothing where there is no file', () => {
  expect(loadWindowState(aFile())).toBeNull()
})

it.each([
  ['cut short', '{"x":1,"y":'],
  ['of another shape', '[]'],
  ['with a width of nothing', JSON.stringify({ ...state, width: 0 })],
  ['with a zoom that shows nothing', JSON.stringify({ ...state, zoom: 900 })],
  ['with a key too many', JSON.stringify({ ...state, z: 1 })],
  ['with a place beyond any desktop', JSON.stringify({ ...state, x: 1e9 })],
])('takes a file %s for none', (_, text) => {
  const file = aFile()
  mkdirSync(path.dirname(file))
  writeFileSync(file, text)
  expect(loadWindowState(file)).toBeNull()
})

it('stays still where it cannot be written, and leaves what was there', () => {
  const file = aFile()
  mkdirSync(file, { recursive: true })
  saveWindowState(file, state)
  expect(existsSync(`${file}.part`)).toBe(false)
  expect(loadWindowState(file)).toBeNull()
})

it.runIf(hasEndlessFiles).each(endlessFiles)('takes %s for no file', (_what, make) => {
  expect(loadWindowState(anEndlessFile(make))).toBeNull()
})
