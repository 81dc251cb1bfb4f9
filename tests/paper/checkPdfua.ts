import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'

/** What the PDF/UA checker says of some files: its exit status (0 all pass), and its report. */
export interface Verdict {
  readonly status: number | null
  readonly report: string
}

/** Checks files against the rules of PDF/UA-1 that a program can judge, and for letters under 9 pt. */
export function checkPdfua(files: readonly string[]): Verdict {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'pdfua-check.mjs'), '--min-pt', '9', ...files], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return { status, report: stdout + stderr }
}
