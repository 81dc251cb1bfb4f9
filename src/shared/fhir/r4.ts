// The part of FHIR R4 that is written here, as types of our own: `@types/fhir` 3.0.2 (736 KB) has those of FHIR 3, where enableWhen is another thing, and nothing readonly.
// That what is built is R4 is shown by the official schema, in tests/shared/fhir.

/** What stands in a `_name` beside a primitive: its extensions. @see https://hl7.org/fhir/R4/json.html#primitive */
export interface Element {
  readonly extension: readonly Extension[]
}

/** @see https://hl7.org/fhir/R4/extensibility.html#Extension */
export interface Extension {
  readonly url: string
  readonly extension?: readonly Extension[]
  readonly valueBoolean?: boolean
  readonly valueCode?: string
  readonly valueCodeableConcept?: CodeableConcept
  readonly valueCoding?: FhirCoding
  readonly valueDecimal?: number
  readonly valueInteger?: number
  readonly valueString?: string
}

/** @see https://hl7.org/fhir/R4/datatypes.html#Coding */
export interface FhirCoding {
  readonly system: string
  readonly code: string
  readonly display?: string
  readonly _display?: Element
}

/** @see https://hl7.org/fhir/R4/datatypes.html#CodeableConcept */
export interface CodeableConcept {
  readonly coding?: readonly FhirCoding[]
  readonly text?: string
}

/** @see https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen */
export interface EnableWhen {
  readonly question: string
  readonly operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<='
  readonly answerBoolean?: boolean
  readonly answerDecimal?: number
  readonly answerInteger?: number
  readonly answerCoding?: FhirCoding
}

/** @see https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.answerOption */
export interface AnswerOption {
  readonly extension?: readonly Extension[]
  readonly valueCoding: FhirCoding
}

/** @see https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item */
export interface QuestionnaireItem {
  readonly extension?: readonly Extension[]
  readonly linkId: string
  readonly code?: readonly FhirCoding[]
  readonly prefix?: string
  readonly text?: string
  readonly _text?: Element
  readonly type: 'group' | 'boolean' | 'choice' | 'integer' | 'decimal'
  readonly enableWhen?: readonly EnableWhen[]
  readonly enableBehavior?: 'all' | 'any'
  readonly repeats?: boolean
  readonly maxLength?: number
  readonly answerOption?: readonly AnswerOption[]
  readonly item?: readonly QuestionnaireItem[]
}

/** @see https://hl7.org/fhir/R4/questionnaire.html */
export interface Questionnaire {
  readonly resourceType: 'Questionnaire'
  readonly id: string
  readonly language: string
  readonly url: string
  readonly version: string
  readonly name: string
  readonly title: string
  readonly _title?: Element
  readonly status: 'draft'
  readonly subjectType: readonly ['Patient']
  readonly date: string
  readonly publisher: string
  readonly description: string
  readonly _description?: Element
  readonly purpose: string
  readonly _purpose?: Element
  readonly copyright: string
  readonly _copyright?: Element
  readonly item: readonly QuestionnaireItem[]
}

/** @see https://hl7.org/fhir/R4/questionnaireresponse-definitions.html#QuestionnaireResponse.item.answer */
export interface ResponseAnswer {
  readonly valueBoolean?: boolean
  readonly valueDecimal?: number
  readonly valueInteger?: number
  readonly valueCoding?: FhirCoding
}

/** @see https://hl7.org/fhir/R4/questionnaireresponse-definitions.html#QuestionnaireResponse.item */
export interface ResponseItem {
  readonly linkId: string
  readonly text?: string
  readonly answer?: readonly ResponseAnswer[]
  readonly item?: readonly ResponseItem[]
}

/** How far a response has come; one `entered-in-error` is never written, and refused when read. @see https://hl7.org/fhir/R4/valueset-questionnaire-answers-status.html */
export type ResponseStatus = 'in-progress' | 'completed' | 'amended' | 'stopped'

/** @see https://hl7.org/fhir/R4/questionnaireresponse.html */
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse'
  readonly language: string
  readonly questionnaire: string
  readonly status: ResponseStatus
  readonly authored?: string
  readonly item?: readonly ResponseItem[]
}

/** @see https://hl7.org/fhir/R4/references.html */
export interface Reference {
  readonly reference: string
  readonly display?: string
}

/** @see https://hl7.org/fhir/R4/device.html */
export interface Device {
  readonly resourceType: 'Device'
  readonly deviceName: readonly { readonly name: string, readonly type: 'user-friendly-name' }[]
  readonly version: readonly { readonly type: CodeableConcept, readonly value: string }[]
}

/** @see https://hl7.org/fhir/R4/datatypes.html#Attachment */
export interface Attachment {
  readonly contentType: string
  readonly language: string
  /** Base64. */
  readonly data: string
  /** Bytes, before base64. */
  readonly size: number
  /** SHA-1 of the bytes, in base64. */
  readonly hash: string
  readonly title: string
  readonly creation: string
}

/** @see https://hl7.org/fhir/R4/documentreference.html */
export interface DocumentReference {
  readonly resourceType: 'DocumentReference'
  readonly language: string
  readonly status: 'current'
  readonly type: CodeableConcept
  readonly date: string
  readonly author: readonly Reference[]
  readonly description: string
  readonly content: readonly { readonly attachment: Attachment }[]
}

/** @see https://hl7.org/fhir/R4/narrative.html */
export interface Narrative {
  readonly status: 'generated'
  readonly div: string
}

/** @see https://hl7.org/fhir/R4/composition-definitions.html#Composition.section */
export interface CompositionSection {
  readonly title: string
  readonly code?: CodeableConcept
  readonly text: Narrative
  readonly entry?: readonly Reference[]
}

/** @see https://hl7.org/fhir/R4/composition.html */
export interface Composition {
  readonly resourceType: 'Composition'
  readonly language: string
  readonly status: 'preliminary' | 'final'
  readonly type: CodeableConcept
  readonly date: string
  readonly author: readonly Reference[]
  readonly title: string
  readonly section: readonly CompositionSection[]
}

/** @see https://hl7.org/fhir/R4/documents.html */
export interface DocumentBundle {
  readonly resourceType: 'Bundle'
  readonly language: string
  readonly identifier: { readonly system: 'urn:ietf:rfc:3986', readonly value: string }
  readonly type: 'document'
  readonly timestamp: string
  readonly entry: readonly { readonly fullUrl: string, readonly resource: Composition | QuestionnaireResponse | DocumentReference | Device }[]
}
