import type { Form } from '../../../shared/intake/form.ts'
import type { Sheet } from '../sheet.ts'
import type { FormStyle } from './formStyle.ts'

/** What the parts of a form are drawn with. */
export interface FormContext {
  readonly sheet: Sheet
  readonly form: Form
  readonly style: FormStyle
  /** Whether boxes and lines are fields. */
  readonly isFillable: boolean
}

/** Space between the foot and what stands above, in points. */
const FOOT_GAP = 8

/** The lowest point that questions may reach. */
export function floorOf({ sheet, style }: FormContext): number {
  return sheet.bottom - style.footer.leading - FOOT_GAP
}

/** A block that has been measured and can be drawn at a place. */
export interface FormBlock {
  readonly height: number
  readonly draw: (x: number, y: number) => void
}
