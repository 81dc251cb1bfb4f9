import type { Fact } from '../../shared/eventLog/loggedEvent.ts'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A part of the installation. */
export type Part = Extract<Fact, { readonly kind: 'resource-missing' }>['part']

/** Where the parts should be, absolute paths. */
export interface PartPlaces {
  /** Folder of the built window. */
  readonly window: string
  readonly preload: string
  readonly worker: string
  /** Folders of `resources/`, and the safety card's file. */
  readonly words: string
  readonly content: string
  readonly fonts: string
  readonly safetyCard: string
}

const fontFiles = ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf', 'kerning.json']

/** Whether the window's page is there, and every script and style that it begins with: without one of them the window stays blank. */
function hasWindow(folder: string): boolean {
  try {
    const page = readFileSync(path.join(folder, 'index.html'), 'utf8')
    return [...page.matchAll(/\b(?:src|href)="\.?\/?(?<file>[^":?#]+)"/g)].every(({ groups }) => existsSync(path.join(folder, groups?.file ?? '')))
  }
  catch {
    return false
  }
}

/** Lists what is missing of the installation. */
export function findMissingParts(places: PartPlaces): readonly Part[] {
  const isThere: Readonly<Record<Part, boolean>> = {
    'window': hasWindow(places.window),
    'preload': existsSync(places.preload),
    'worker': existsSync(places.worker),
    'words': existsSync(places.words),
    'content': existsSync(places.content),
    'fonts': fontFiles.every(file => existsSync(path.join(places.fonts, file))),
    'safety-card': existsSync(places.safetyCard),
  }
  return (Object.keys(isThere) as Part[]).filter(part => !isThere[part])
}
