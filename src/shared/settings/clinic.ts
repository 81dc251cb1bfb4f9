import { z } from '../schema.ts'

const Line = z.string().trim().max(80).regex(/^[^\p{Cc}]*$/u, 'expected one line')

/** The clinic's letterhead. Empty lines are left out on paper. */
export const Clinic = z.strictObject({
  name: Line.default(''),
  address: Line.default(''),
  phone: Line.default(''),
  afterHours: Line.default(''),
  /** File of the logo, PNG, JPEG or SVG, beside the file that names it; empty for none. */
  logo: z.string().max(255).default(''),
  emergencyNumber: Line.default('911'),
})
export type Clinic = z.infer<typeof Clinic>
