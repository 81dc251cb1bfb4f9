import { readFileSync } from 'node:fs'
import { resourcePath } from '../main/resourcePath.ts'

/** The help of a verb, or of the whole command line: `resources/help/<verb>.txt`. */
export function readHelp(verb = 'causebook'): string {
  return readFileSync(resourcePath('help', `${verb}.txt`), 'utf8')
}
