import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a person downloads. */
const released = /\.(?:exe|dmg|AppImage|deb|cdx\.json)$/

/**
 * Writes `SHA256SUMS` over the installers and the bill of materials, as `sha256sum --check` reads it.
 * @param folder - holds them; folders in it are not looked into
 * @returns the names in the list
 */
export function writeSums(folder) {
  const names = readdirSync(folder).filter(name => released.test(name)).sort()
  const lines = names.map(name => `${createHash('sha256').update(readFileSync(path.join(folder, name))).digest('hex')}  ${name}\n`)
  writeFileSync(path.join(folder, 'SHA256SUMS'), lines.join(''))
  return names
}
