import type { Handout } from '../../shared/handout/handout.ts'

/** A size of type and its leading, in points. */
export interface TypeStyle {
  readonly size: number
  readonly leading: number
}

/** What any page has: margins, and a foot within the lower one. */
export interface PageStyle {
  readonly margin: { readonly side: number, readonly top: number, readonly bottom: number }
  readonly footer: TypeStyle
}

/** How a sheet looks: every size in points. Paper has no theme: black on white, one dark red that copies as black. */
export interface SheetStyle extends PageStyle {
  readonly title: TypeStyle
  /** Titles of a two-language sheet, side by side. */
  readonly pairedTitle: TypeStyle
  readonly subtitle: TypeStyle
  readonly heading: TypeStyle
  readonly body: TypeStyle
  /** Words under a picture. */
  readonly caption: TypeStyle
  readonly letterhead: TypeStyle
  /** Space above a section. */
  readonly sectionGap: number
  readonly bulletIndent: number
}

/** Width and height of each paper, in points. */
export const paperSizes = { letter: [612, 792], a4: [595.28, 841.89] } as const

export const colors = { ink: '#111111', second: '#3a3a3a', rule: '#bdbdbd', red: '#8c1212', white: '#ffffff' } as const

const type = (size: number, ratio: number): TypeStyle => ({ size, leading: size * ratio })

/**
 * Steps by which a sheet gives way before a second page is begun: first lines and gaps, then letters.
 * 12 pt is the least that guides to print for patients allow; large print keeps its size and goes on over the page.
 */
export const spacings = ['airy', 'tight', 'small', 'smaller', 'smallest'] as const
export type Spacing = typeof spacings[number]

const bodySizes: Readonly<Record<Spacing, number>> = { airy: 14, tight: 14, small: 13, smaller: 12.5, smallest: 12 }

/** Leading of the text over its size: the first for comfort, the second to save lines, the last where large print would else begin a third page. */
const ratios: Readonly<Record<Spacing, { readonly standard: number, readonly large: number }>> = {
  airy: { standard: 1.26, large: 1.26 },
  tight: { standard: 1.14, large: 1.14 },
  small: { standard: 1.14, large: 1.09 },
  smaller: { standard: 1.14, large: 1.09 },
  smallest: { standard: 1.14, large: 1.09 },
}

/** 14 pt where it fits; 18 pt in large print, reflowed rather than enlarged. */
export function styleOf({ largePrint }: Pick<Handout, 'largePrint'>, spacing: Spacing): SheetStyle {
  const body = largePrint ? 18 : bodySizes[spacing]
  const airy = spacing === 'airy'
  const ratio = ratios[spacing][largePrint ? 'large' : 'standard']
  const largeGap = ratio < ratios.tight.large ? 0 : 4
  return {
    margin: { side: 40, top: airy ? 30 : 24, bottom: airy ? 28 : 22 },
    title: type(largePrint ? 26 : body + 8, 1.16),
    pairedTitle: type(largePrint ? 22 : body + 5, 1.16),
    subtitle: type(largePrint ? 18 : 12, 1.25),
    heading: type(largePrint ? 20 : body + 1, airy ? 1.25 : 1.15),
    body: type(body, ratio),
    caption: type(largePrint ? 18 : 12, ratio),
    letterhead: type(largePrint ? 18 : 11, 1.28),
    footer: type(largePrint ? 14 : 9, 1.25),
    sectionGap: (airy ? 10 : 5) + (largePrint ? largeGap : 0),
    bulletIndent: largePrint ? 17 : 13,
  }
}
