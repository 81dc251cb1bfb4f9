import { existsSync } from 'node:fs'
import path from 'node:path'

/** The nearest folder above this file that is called `resources`: the same look-up in source, build and package. `null` where there is none. */
function findResources(from: string): string | null {
  const folder = path.join(from, 'resources')
  // One part of it is enough: what else is missing is then said by name.
  if (['content', 'text', 'fonts'].some(part => existsSync(path.join(folder, part))))
    return folder
  const parent = path.dirname(from)
  return parent === from ? null : findResources(parent)
}

/**
 * Where a shipped resource stands on disk, or should: whoever reads it says that it is missing. The only place that knows.
 * @param parts - path within `resources/`
 */
export function resourcePath(...parts: readonly string[]): string {
  return path.join(findResources(import.meta.dirname) ?? path.join(import.meta.dirname, '../../resources'), ...parts)
}
