import type { ContentPack } from '../catalog/contentPack.ts'
import type { FhirCoding } from './r4.ts'

/**
 * Where our own names start. They are names, not addresses: the product has no server, and `.invalid` never leads anywhere.
 * @see https://www.rfc-editor.org/rfc/rfc2606
 */
const base = 'https://causebook.invalid/fhir'

/** What a pack's names are made from. */
type Named = Pick<ContentPack, 'manifest' | 'checklist'>

/** The checklist's canonical address, without its version. */
export const questionnaireUrl = ({ manifest, checklist }: Named): string => `${base}/${manifest.id}/Questionnaire/${checklist.id}`

/** The code system of a finding's options: the same option id may stand under two findings. */
export const optionSystem = ({ manifest }: Named, finding: string): string => `${base}/${manifest.id}/CodeSystem/${finding}`

/** "None of these": asked, and not one of the options. In a system of its own, as any id may be an option's. */
export const noneCoding: FhirCoding = { system: `${base}/CodeSystem/answer`, code: 'none-of-these' }

/** The linkId of a section's group; no finding has a dot in its id. */
export const sectionLinkId = (section: string): string => `section.${section}`

/** The linkId of a group that only carries a further part of a question's rule, from 1 on. */
export const ruleLinkId = (finding: string, number: number): string => `${finding}.rule-${number}`

/** Extensions that R4 defines. @see https://hl7.org/fhir/R4/extensibility-registry.html */
export const extensions = {
  translation: 'http://hl7.org/fhir/StructureDefinition/translation',
  unit: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
  minValue: 'http://hl7.org/fhir/StructureDefinition/minValue',
  maxValue: 'http://hl7.org/fhir/StructureDefinition/maxValue',
  exclusive: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive',
  itemControl: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  choiceOrientation: 'http://hl7.org/fhir/StructureDefinition/questionnaire-choiceOrientation',
} as const

/** The code system of the item controls. @see https://hl7.org/fhir/R4/codesystem-questionnaire-item-control.html */
export const itemControls = 'http://hl7.org/fhir/questionnaire-item-control'
