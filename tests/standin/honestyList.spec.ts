import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { breakages } from './honesty/breakages.ts'
import { lies } from './honesty/lies.ts'

/** Specs that no fault made on purpose is held against, and why. What is named here is not proven to find anything. */
const unproven: Readonly<Record<string, string>> = {
  appearance: 'what it looks at are the settings and the style sheet: faults of both are held against clinicSettings and access/axe',
  backup: 'a backup that is wrong is made in tests/main/visits/{backup,hostileBackup}; what is left is a button',
  filterCauses: 'what fits is decided in the core, by laws; here it is only shown',
  findCause: 'what is found is decided in the core, by the queries of tests/data; here it is only shown',
  firstPaint: 'it reads the build itself, which is not copied with the app',
  handoutComposer: 'what a sheet holds is decided in the core; that it is drawn and saved is held against paperForm and visitToHandout',
  keystrokes: 'it counts keys: a fault would be a longer way, not a broken one',
  language: 'it reads words for a language; words that are missing fail tests/data first',
  paperEntry: 'numbers from paper are parsed in the core, by laws; here they are only shown',
  patientWording: 'the words come from the content, which tests/data holds; here they are only shown',
  printPaper: 'the paper of a sheet is held by tests/paper; that printing begins cannot be broken without breaking the window',
  rankCauses: 'the order is decided in the core, by laws; here it is only shown',
  readEntry: 'an entry is content, which tests/data holds; here it is only shown',
  urgency: 'what is urgent is decided in the core, by laws and the safety card; here it is only shown',
  visitAfterRestart: 'its tests go on from each other, and only one is run; answers that are not written are held against visitsOnDisk and killedStore',
  visitFile: 'files that are wrong are made in tests/main/ipc/visitFiles and shared/fhir; what is left is a button',
}

const proven = new Set([...breakages, ...lies].map(({ spec }) => spec))
const specs = readdirSync(path.join(import.meta.dirname, '../e2e')).filter(name => name.endsWith('.spec.ts')).map(name => name.replace('.spec.ts', ''))

it('holds every spec of the window against a fault made on purpose, or says why there is none', () => {
  expect(specs.filter(spec => !proven.has(spec) && unproven[spec] === undefined)).toEqual([])
  // Nothing stands in the list that is proven by now, or gone.
  expect(Object.keys(unproven).filter(spec => proven.has(spec) || !specs.includes(spec))).toEqual([])
})

it('knows each fault by a name of its own', () => {
  const names = [...breakages, ...lies].map(({ name }) => name)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})
