import type { Look } from './states/looks.ts'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { root, runtime } from './launchApp.ts'
import { pictureSheets } from './pictureSheets.ts'
import { picturedLooks } from './states/looks.ts'
import { openStage } from './states/openStage.ts'
import { pictureName } from './states/pictureName.ts'
import { places } from './states/places.ts'
import { readmePictures } from './states/readmePictures.ts'
import { shrinkPng } from './states/shrinkPng.ts'
import { takePicture } from './states/takePicture.ts'
import { writeContactSheet } from './states/writeContactSheet.ts'

// `npm run screenshots`: every place and state in both languages and themes, and every sheet, as pictures in one folder with a page to look
// through them; those of the README are renewed. `-- WORD LOOK` takes the states and looks alone whose names have the words in them, `-- paper` the sheets alone.

const [,, word = '', lookWord = ''] = process.argv
const isAll = word === '' && lookWord === ''
const folder = path.join(root, 'out', 'pictures')
const looks = picturedLooks.filter(({ name }) => name.includes(lookWord))
const states = places.flatMap(place => place.states.map(state => ({ ...state, place: place.name }))).filter(({ place, name }) => `${place}: ${name}`.includes(word))
const failed: string[] = []

/** Pictures the states that one app can show, and goes on after one that it cannot. */
async function pictureLook(look: Look, some: typeof states): Promise<void> {
  if (some.length === 0)
    return
  const stage = await openStage(look)
  for (const { place, name, open, leave } of some) {
    try {
      await open(stage)
      writeFileSync(path.join(folder, pictureName(place, name, look.name)), await takePicture(stage.page))
      await leave?.(stage)
    }
    catch (error) {
      failed.push(`${place}: ${name} (${look.name}): ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  await stage.close()
}

if (isAll)
  rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const look of looks) {
  for (const isStaged of [false, true])
    await pictureLook(look, states.filter(state => (state.isStaged ?? false) === isStaged))
}
if ('paper'.startsWith(word) && lookWord === '')
  pictureSheets(folder)
// Those of an earlier run that were not taken anew are there as well.
const pictures = [
  ...places.flatMap(({ name: place, states: all }) => all.flatMap(({ name: state }) => picturedLooks.map(({ name: look }) => ({ file: pictureName(place, state, look), place, state, look })))),
  ...readdirSync(folder).filter(file => /^(?:handout|form)-.*\.png$/.test(file)).map(file => ({ file, place: 'paper', state: path.parse(file).name, look: 'paper' })),
].filter(({ file }) => existsSync(path.join(folder, file)))
writeContactSheet(folder, pictures)
for (const [name, file] of Object.entries(readmePictures)) {
  if (existsSync(path.join(folder, file)))
    writeFileSync(path.join(root, 'build', 'pictures', name), shrinkPng(readFileSync(path.join(folder, file))))
  else if (isAll)
    failed.push(`build/pictures/${name}: there is no ${file}`)
}
process.stdout.write(`${pictures.length} pictures on the ${runtime}: ${path.join(folder, 'index.html')}\n${failed.map(line => `FAILED  ${line}\n`).join('')}`)
process.exitCode = failed.length > 0 ? 1 : 0
