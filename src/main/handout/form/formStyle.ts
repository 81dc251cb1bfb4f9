import type { PageStyle, TypeStyle } from '../sheetStyle.ts'

/** How the blank checklist looks: every size in points. */
export interface FormStyle extends PageStyle {
  readonly title: TypeStyle
  /** The clinician's part, which has a page of its own. */
  readonly partHeading: TypeStyle
  /** How to fill in the form, and what is written by hand. */
  readonly lead: TypeStyle
  readonly heading: TypeStyle
  readonly body: TypeStyle
  /** Words under the drawing, and at the head of further pages. */
  readonly small: TypeStyle
  /** Height of what stands at the head of each further page. */
  readonly runningHead: number
  /** Space above a section. */
  readonly sectionGap: number
  /** Side of a box to mark. */
  readonly box: number
  /** Space between a box and its word, and between that and the next box. */
  readonly boxGap: number
  readonly markGap: number
  readonly columnGap: number
}

/** Width of the lines between questions and of those for notes: they guide the eye and do not compete with the boxes. */
export const HAIRLINE = 0.5

/** Height of capitals of the paper font, in em. */
export const CAPITAL = 0.714

const type = (size: number, ratio: number): TypeStyle => ({ size, leading: size * ratio })

/** Sizes of letters that the questions may take, the smallest first. */
export const formSizes = [10, 10.5, 11] as const

/** Space above and below a question: the bounds within which it is chosen, in steps. */
export const formPaddings = { least: 2.5, most: 5, step: 0.25 } as const

/** A form whose questions are set in a size; its smallest letters have 9 pt. */
export function formStyle(size: number): FormStyle {
  return {
    margin: { side: 34, top: 28, bottom: 24 },
    title: type(20, 1.2),
    partHeading: type(15, 1.25),
    lead: type(size, 1.3),
    heading: type(size + 1.5, 1.3),
    body: type(size, 1.22),
    small: type(9, 1.3),
    footer: type(9, 1.3),
    runningHead: size * 1.3 + 4,
    sectionGap: 10,
    box: size - 0.5,
    boxGap: 3.5,
    markGap: 8,
    columnGap: 20,
  }
}
