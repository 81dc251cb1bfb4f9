import { z } from '../schema.ts'

/** Code systems that the catalog uses, by the URI that FHIR gives them. */
export const codeSystems = {
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  ucum: 'http://unitsofmeasure.org',
} as const

/** A code with the system that gives it its meaning. @see https://hl7.org/fhir/R4/datatypes.html#Coding */
export const Coding = z.strictObject({
  system: z.enum(codeSystems),
  code: z.string().min(1),
  display: z.string().min(1).optional(),
})
export type Coding = z.infer<typeof Coding>
