/** An engine in the race. */
export interface Engine {
  readonly name: string
  /** Its adapter, from this folder. */
  readonly adapter: string
  /** How many times as long as ours it must take; `null` for ours and where there is no target. */
  readonly target: number | null
}

/** Ours first; the others in the order in which they are reported. */
export const engines: readonly Engine[] = [
  { name: 'Causebook', adapter: './ours.mjs', target: null },
  { name: 'pdfmake', adapter: '../peers/pdfmake.mjs', target: 8 },
  { name: 'react-pdf', adapter: '../peers/reactPdf.mjs', target: 8 },
  { name: 'jsPDF', adapter: '../peers/jspdf.mjs', target: 4 },
  { name: 'Chromium', adapter: '../peers/chromium.mjs', target: 12 },
  { name: 'Typst, emptied', adapter: '../peers/typst.mjs', target: 1 },
  { name: 'Typst, warm', adapter: '../peers/typstWarm.mjs', target: null },
]
