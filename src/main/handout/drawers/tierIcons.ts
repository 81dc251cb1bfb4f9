import type { HelpTier } from '../../../shared/catalog/causeText.ts'
import type { PaperDocument } from '../openDocument.ts'
import { drawDrawing } from './drawDrawing.ts'

/** The shapes of the tiers in a 16 × 16 field: octagon, triangle, clock. The same as in the window. */
const tierIcons: Readonly<Record<HelpTier, string>> = {
  emergency: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM8 4.6v4M8 11.2v.1',
  today: 'M8 2 14.7 13.8H1.3zM8 6.4v3.4M8 11.8v.1',
  soon: 'M14.3 8A6.3 6.3 0 1 1 1.7 8a6.3 6.3 0 0 1 12.6 0ZM8 4.5V8l2.4 1.6',
}

const FIELD = 16

/** Draws a tier's shape at a place, `size` points wide. */
export function drawIcon(doc: PaperDocument, tier: HelpTier, x: number, y: number, size: number, color: string): void {
  const shape = { path: tierIcons[tier], fill: null, stroke: color, strokeWidth: 1.5, rule: 'nonzero' } as const
  drawDrawing(doc, { width: FIELD, height: FIELD, shapes: [shape] }, { x, y, width: size })
}
