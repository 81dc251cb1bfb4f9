import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes of a built file in gzip, as a browser would fetch it from a server. */
export const gzipBytes = (file: string): number => gzipSync(readFileSync(file)).length

/**
 * The scripts that a built page needs before its first picture: what it names, and what those import, to any depth. What they import later, by a call, is not among them.
 * @param folder - of the built page
 * @returns paths within the folder
 */
export function listFirstScripts(folder: string): readonly string[] {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const open = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.js)"/g)].flatMap(([, file]) => file === undefined ? [] : [path.normalize(file)])
  const found = new Set<string>()
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file))
      continue
    found.add(file)
    const code = readFileSync(path.join(folder, file), 'utf8')
    // Minified: `import{a as b}from"./x.js"`, `import"./x.js"`, `export{a}from"./x.js"`; never `import("./x.js")`.
    for (const [, inner] of code.matchAll(/\b(?:import|export)\b(?:[^'"`();]*?\bfrom)?\s*["']([^"']+\.js)["']/g))
      open.push(path.join(path.dirname(file), inner ?? ''))
  }
  return [...found].sort()
}
