import { execFileSync } from 'node:child_process'

/** What poppler makes of a PDF file. */
export interface ReadPdf {
  readonly text: string
  readonly pages: number
  /** Size of a page, in points. */
  readonly size: string
  /** Its tags, one a line, indented by depth. */
  readonly structure: string
}

/** Reads a PDF file by another program than the one that wrote it. */
export function readPdf(file: string): ReadPdf {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  const line = (name: string): string => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(info)?.[1] ?? ''
  return {
    text: execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }),
    pages: Number(line('Pages')),
    size: line('Page size'),
    structure: execFileSync('pdfinfo', ['-struct', file], { encoding: 'utf8' }),
  }
}
