import { readPackFiles } from '../../src/main/content/readPackFiles.ts'
import { resourcePath } from '../../src/main/resourcePath.ts'
import { parseContentPack } from '../../src/shared/catalog/parseContentPack.ts'

// Run by the benchmark in a process of its own: what the first start pays, with nothing warmed up.
const start = performance.now()
const files = readPackFiles(resourcePath('content'))
const read = performance.now()
const pack = files.ok ? parseContentPack(files.value) : files
const parsed = performance.now()
process.stdout.write(JSON.stringify({ ok: pack.ok, read: read - start, parse: parsed - read }))
