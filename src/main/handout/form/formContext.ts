import type { Form } from '../../../shared/intake/form.ts'
import type { TextLine } from '../breakLines.ts'
import type { Sheet } from '../sheet.ts'
import type { FormStyle } from './formStyle.ts'

/** What the parts of a form are drawn with. */
export interface FormContext {
  readonly sheet: Sheet<FormStyle>
  readonly form: Form
  /** Whether boxes and lines are fields. */
  readonly isFillable: boolean
}

/** Space between the foot and what stands above, in points. */
const FOOT_GAP = 8

/** The lowest point that questions may reach. */
export function floorOf({ sheet }: FormContext): number {
  return sheet.bottom - sheet.style.footer.leading - FOOT_GAP
}

/** Width of text on one line. */
export const widthOf = ([line]: readonly TextLine[]): number => line?.width ?? 0

/** A block that has been measured and can be drawn at a place. */
export interface FormBlock {
  readonly height: number
  readonly draw: (x: number, y: number) => void
}
