import type { HandoutSection, StretchGuide } from '../../src/shared/handout/handout.ts'

/** A stretch with a drawing of one line, with parts of it replaced. */
export const aStretch = (part: Partial<StretchGuide> = {}): StretchGuide => ({
  name: 'Calf stretch',
  drawing: { width: 10, height: 10, shapes: [{ path: 'M0 0h10', fill: null, stroke: '#000000', strokeWidth: 1, rule: 'nonzero' }] },
  alt: 'A person leans on a wall, one leg back.',
  steps: ['Put your hands on a wall.', 'Step one foot back.'],
  dose: 'Hold for 30 seconds, 3 times a day.',
  stopIf: 'Stop if it hurts.',
  ...part,
})

/** A section of stretches, as it stands on a sheet. */
export const aStretchSection = (...stretches: readonly StretchGuide[]): HandoutSection => ({ kind: 'stretches', id: 'self-care', heading: 'Stretches to do at home', stretches })
