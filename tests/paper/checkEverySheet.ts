import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { checkPdfua } from './checkPdfua.ts'
import { drawForms } from './drawForms.ts'
import { drawSheets, everyCause, everyLook, everyPair } from './drawSheets.ts'

// `npm run pdfua`: every cause in both languages and side by side, on both papers, in both sizes; and sheets of five causes; the blank checklist in every look. Needs qpdf.

const folder = mkdtempSync(path.join(tmpdir(), 'causebook-'))
try {
  const alone = everyCause.flatMap(cause => [...everyLook, ...everyPair].map(look => ({ ...look, causes: [cause] })))
  const five = [...everyLook, ...everyPair].map((look, index) => ({ ...look, causes: everyCause.slice(index, index + 5), nameLine: true, teachBack: true }))
  const files = [...drawSheets(folder, [...alone, ...five]), ...drawForms(folder)]
  const { status, report } = checkPdfua(files)
  process.stdout.write(status === 0 ? `${files.length} sheets, all pass\n` : report)
  process.exitCode = status ?? 2
}
finally {
  rmSync(folder, { recursive: true })
}
