import type { PatientText } from './causeText.ts'

/**
 * The parts of a patient text that are read one after the other, each as lines.
 * @returns `path` within the cause's text file; parts without words are left out
 */
export function patientSections(patient: PatientText): readonly { readonly path: string, readonly text: string }[] {
  const parts = {
    whatItIs: patient.whatItIs,
    whyItCramps: patient.whyItCramps,
    selfCare: patient.selfCare,
    medicines: patient.medicines,
    whenToCall: patient.whenToCall.map(sign => sign.text),
    whatToExpect: patient.whatToExpect,
    whatHappensNext: patient.whatHappensNext ?? [],
  }
  return Object.entries(parts)
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => ({ path: `patient.${name}`, text: lines.join('\n') }))
}
