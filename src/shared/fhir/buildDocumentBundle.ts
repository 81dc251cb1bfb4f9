import type { ContentPack } from '../catalog/contentPack.ts'
import type { Locale } from '../i18n/locales.ts'
import type { Translate } from '../i18n/text.ts'
import type { CodeableConcept, CompositionSection, Device, DocumentBundle, DocumentReference, QuestionnaireResponse, Reference } from './r4.ts'
import { codeSystems } from '../catalog/coding.ts'
import { buildNarrative } from './buildNarrative.ts'

/** A file as an attachment has it. */
export interface AttachedFile {
  readonly contentType: string
  /** The bytes in base64. */
  readonly data: string
  /** How many bytes. */
  readonly size: number
  /** SHA-1 of the bytes, in base64. */
  readonly hash: string
}

/** The sheet that the patient was given. */
export interface AttachedHandout {
  readonly file: AttachedFile
  readonly locale: Locale
}

/** What a document is made from. */
export interface DocumentRequest {
  readonly pack: ContentPack
  readonly locale: Locale
  readonly t: Translate
  readonly response: QuestionnaireResponse
  /** The chart note, as `buildNote` writes it. */
  readonly note: string
  readonly handout: AttachedHandout | null
  /** When the document was put together: an instant with its time zone. */
  readonly timestamp: string
  /** Makes a name of content: the same UUID for the same text, another for any other. */
  readonly nameUuid: (content: string) => string
}

/** @see https://loinc.org */
const kinds = {
  note: { code: '34109-9', display: 'Note' },
  answers: { code: '74465-6', display: 'Questionnaire response Document' },
  handout: { code: '34895-3', display: 'Education note' },
} as const

const conceptOf = (kind: keyof typeof kinds): CodeableConcept => ({ coding: [{ system: codeSystems.loinc, ...kinds[kind] }] })

/** A resource under the name that its content gives it. */
function nameEntry<Named extends object>(resource: Named, nameUuid: DocumentRequest['nameUuid']): { readonly fullUrl: string, readonly resource: Named } {
  return { fullUrl: `urn:uuid:${nameUuid(JSON.stringify(resource))}`, resource }
}

/** The author of all that is in the document: the program, with the version of its content. */
function buildDevice({ pack, t }: DocumentRequest): Device {
  return {
    resourceType: 'Device',
    deviceName: [{ name: 'Causebook', type: 'user-friendly-name' }],
    version: [{ type: { text: t('fhir.document.content') }, value: pack.manifest.version }],
  }
}

function buildHandoutReference({ file, locale }: AttachedHandout, author: Reference, { t, locale: language, timestamp }: DocumentRequest): DocumentReference {
  const title = t('fhir.document.handout')
  return {
    resourceType: 'DocumentReference',
    language,
    status: 'current',
    type: conceptOf('handout'),
    date: timestamp,
    author: [author],
    description: title,
    content: [{ attachment: { contentType: file.contentType, language: locale, data: file.data, size: file.size, hash: file.hash, title, creation: timestamp } }],
  }
}

/** How many questions a response answers. */
const countAnswers = (items: QuestionnaireResponse['item']): number => (items ?? []).reduce((count, { answer, item }) => count + (answer === undefined ? 0 : 1) + countAnswers(item), 0)

/**
 * A visit for the chart as a FHIR R4 document: a `Composition` with the note to read, the answers as `QuestionnaireResponse`, and the patient's sheet as a `DocumentReference`.
 * Its status is preliminary, as it is for the clinician to sign. There is no patient and no subject: the product knows none, and the chart that takes it does. Pure: the same request gives the same document,
 * and two visits with the same answers at the same instant the same names.
 * @see https://hl7.org/fhir/R4/documents.html
 */
export function buildDocumentBundle(request: DocumentRequest): DocumentBundle {
  const { locale, t, response, note, handout, timestamp, nameUuid } = request
  const device = nameEntry(buildDevice(request), nameUuid)
  const author: Reference = { reference: device.fullUrl, display: 'Causebook' }
  const answers = nameEntry(response, nameUuid)
  const sheet = handout === null ? null : nameEntry(buildHandoutReference(handout, author, request), nameUuid)
  const sections: readonly CompositionSection[] = [
    { title: t('fhir.document.note'), code: conceptOf('note'), text: buildNarrative(note) },
    {
      title: t('fhir.document.answers'),
      code: conceptOf('answers'),
      text: buildNarrative(t('fhir.document.answered', { count: countAnswers(response.item) })),
      entry: [{ reference: answers.fullUrl }],
    },
    ...sheet === null ? [] : [{ title: t('fhir.document.handout'), code: conceptOf('handout'), text: buildNarrative(t('fhir.document.attached')), entry: [{ reference: sheet.fullUrl }] }],
  ]
  const composition = nameEntry({
    resourceType: 'Composition' as const,
    language: locale,
    status: 'preliminary' as const,
    type: conceptOf('note'),
    date: timestamp,
    author: [author],
    title: t('fhir.document.title'),
    section: sections,
  }, nameUuid)
  return {
    resourceType: 'Bundle',
    language: locale,
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${nameUuid(`${timestamp} ${composition.fullUrl}`)}` },
    type: 'document',
    timestamp,
    entry: [composition, answers, ...sheet === null ? [] : [sheet], device],
  }
}
