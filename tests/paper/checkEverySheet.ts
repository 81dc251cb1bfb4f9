import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { checkPdfua } from './checkPdfua.ts'
import { drawSheets, everyCause, everyLook } from './drawSheets.ts'

// `npm run pdfua`: every cause in both languages, on both papers, in both sizes. Needs qpdf.

const folder = mkdtempSync(path.join(tmpdir(), 'causebook-'))
try {
  const files = drawSheets(folder, everyCause.flatMap(cause => everyLook.map(look => ({ ...look, causes: [cause] }))))
  const { status, report } = checkPdfua(files)
  process.stdout.write(status === 0 ? `${files.length} sheets, all pass\n` : report)
  process.exitCode = status ?? 2
}
finally {
  rmSync(folder, { recursive: true })
}
