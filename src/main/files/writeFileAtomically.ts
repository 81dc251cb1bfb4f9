import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes a file whole or not at all: a full disk or a power cut leaves what was there before.
 * @throws the system's error; nothing is left beside the target then
 */
export async function writeFileAtomically(file: string, data: Uint8Array | string): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.part`)
  try {
    const handle = await open(draft, 'wx', 0o644)
    try {
      await handle.writeFile(data)
      await handle.sync()
    }
    finally {
      await handle.close()
    }
    await rename(draft, file)
  }
  catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
