import type { DrawingShape } from '../../drawing.ts'

/** What a figure is drawn with: two inks and the paper, so that it prints in black and white. */
const colors = { ink: '#111111', paper: '#ffffff', tone: '#cfcfcf' } as const

/** The thickness of every outline, in the figure's units. */
export const lineWidth = 2

export const fill = (path: string, color: keyof typeof colors): DrawingShape =>
  ({ path, fill: colors[color], stroke: null, strokeWidth: 0, rule: 'nonzero' })

export const stroke = (path: string, width = lineWidth, color: keyof typeof colors = 'ink'): DrawingShape =>
  ({ path, fill: null, stroke: colors[color], strokeWidth: width, rule: 'nonzero' })

export const outlined = (path: string): DrawingShape =>
  ({ path, fill: colors.paper, stroke: colors.ink, strokeWidth: lineWidth, rule: 'nonzero' })
