import type { Part } from './findMissingParts.ts'

/** Parts without which a window stays blank. */
const windowParts: readonly Part[] = ['window', 'preload']

/** Whether there is enough of the installation for a window that says what else is missing. */
export function canOpenWindow(missing: readonly Part[]): boolean {
  return !missing.some(part => windowParts.includes(part))
}
