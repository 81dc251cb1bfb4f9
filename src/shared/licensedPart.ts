import { z } from './schema.ts'

/** Something by others that ships: where it comes from, its version, its license by SPDX name and the license's words. */
export const LicensedPart = z.strictObject({
  kind: z.enum(['package', 'font', 'runtime']),
  name: z.string().min(1),
  version: z.string().min(1),
  license: z.string().min(1),
  text: z.string().min(1),
}).readonly()
export type LicensedPart = z.infer<typeof LicensedPart>
