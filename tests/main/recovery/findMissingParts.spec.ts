import type { PartPlaces } from '../../../src/main/recovery/findMissingParts.ts'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { findMissingParts } from '../../../src/main/recovery/findMissingParts.ts'
import { resourcePath } from '../../../src/main/resourcePath.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const page = `<html><head><link rel="stylesheet" href="./assets/index.css"><script type="module" src="./assets/index.js"></script></head></html>`

/** An installation that is whole. */
function anInstallation(): PartPlaces {
  const root = temporaryFolder()
  const places = {
    window: path.join(root, 'renderer'), preload: path.join(root, 'preload.cjs'), worker: path.join(root, 'worker.js'),
    words: path.join(root, 'text'), content: path.join(root, 'content'), fonts: path.join(root, 'fonts'), safetyCard: path.join(root, 'card.json'),
  }
  for (const folder of [path.join(places.window, 'assets'), places.words, places.content, places.fonts])
    mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(places.window, 'index.html'), page)
  for (const file of [places.preload, places.worker, places.safetyCard, ...['index.css', 'index.js'].map(name => path.join(places.window, 'assets', name)), ...['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf', 'kerning.json'].map(name => path.join(places.fonts, name))])
    writeFileSync(file, '')
  return places
}

it('finds nothing missing in a whole installation', () => {
  expect(findMissingParts(anInstallation())).toEqual([])
})

it.each<readonly [string, string, (places: PartPlaces) => string]>([
  ['window', 'the page', ({ window }) => path.join(window, 'index.html')],
  ['window', 'the first script', ({ window }) => path.join(window, 'assets/index.js')],
  ['window', 'the first style', ({ window }) => path.join(window, 'assets/index.css')],
  ['window', 'the folder', ({ window }) => window],
  ['preload', 'the preload', ({ preload }) => preload],
  ['worker', 'the worker', ({ worker }) => worker],
  ['words', 'the words', ({ words }) => words],
  ['content', 'the content', ({ content }) => content],
  ['fonts', 'one font', ({ fonts }) => path.join(fonts, 'NotoSans-Bold.ttf')],
  ['fonts', 'the table of pairs', ({ fonts }) => path.join(fonts, 'kerning.json')],
  ['safety-card', 'the safety card', ({ safetyCard }) => safetyCard],
])('says that the %s is missing without %s', (part, _what, pick) => {
  const places = anInstallation()
  rmSync(pick(places), { recursive: true })
  expect(findMissingParts(places)).toEqual([part])
})

it('knows where resources should be even where there are none, instead of a throw', () => {
  expect(path.isAbsolute(resourcePath('nothing', 'here'))).toBe(true)
})
