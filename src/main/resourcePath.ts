import { existsSync } from 'node:fs'
import path from 'node:path'

/** The nearest folder above this file that holds `resources/content`: the same look-up in source, build and package. */
function findResources(from: string): string {
  const folder = path.join(from, 'resources')
  if (existsSync(path.join(folder, 'content')))
    return folder
  const parent = path.dirname(from)
  if (parent === from)
    throw new Error(`no resources folder above ${import.meta.dirname}`)
  return findResources(parent)
}

/**
 * Where a shipped resource stands on disk. The only place that knows.
 * @param parts - path within `resources/`
 */
export function resourcePath(...parts: readonly string[]): string {
  return path.join(findResources(import.meta.dirname), ...parts)
}
