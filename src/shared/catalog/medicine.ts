import { z } from '../schema.ts'
import { Id, Ref } from './identifiers.ts'

/** What a class of medicines has to do with a cause: it may bring it about, makes it likelier, treats it, or is taken for it though it should not be. */
export const medicineRoles = ['side-effect', 'risk', 'treats', 'not-advised'] as const
export type MedicineRole = typeof medicineRoles[number]

/** A medicine by its generic name, with names under which it is or was sold in the United States and in Spain. */
const Medicine = z.strictObject({
  id: Id,
  brands: z.strictObject({ us: z.array(z.string().min(1)), es: z.array(z.string().min(1)) }),
  /** Where the brand names come from. */
  sources: z.array(Ref).min(1),
})
export type Medicine = z.infer<typeof Medicine>

/** Medicines that have the same to do with the same causes. Names of class and medicines stand in `text/<locale>/medicines.json`. */
export const MedicineClass = z.strictObject({
  id: Id,
  causes: z.array(z.strictObject({ cause: Ref, role: z.enum(medicineRoles), source: Ref })).min(1),
  medicines: z.array(Medicine).min(1),
})
export type MedicineClass = z.infer<typeof MedicineClass>
