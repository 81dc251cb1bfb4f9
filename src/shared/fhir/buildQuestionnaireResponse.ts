import type { ContentPack } from '../catalog/contentPack.ts'
import type { Finding } from '../catalog/finding.ts'
import type { Translate } from '../i18n/text.ts'
import type { Form, FormItem } from '../intake/form.ts'
import type { IntakeAnswer, Visit } from '../intake/intakeAnswer.ts'
import type { FhirCoding, QuestionnaireResponse, ResponseAnswer, ResponseItem, ResponseStatus } from './r4.ts'
import { buildEnableWhen } from './buildEnableWhen.ts'
import { noneCoding, optionSystem, questionnaireUrl, ruleLinkId, sectionLinkId } from './fhirNames.ts'

/** What a response is made from. */
export interface ResponseRequest {
  readonly pack: ContentPack
  /** The blank checklist in the language of the response: its order and its words. */
  readonly form: Form
  /** The look-up of the same language. */
  readonly t: Translate
  readonly status?: ResponseStatus
  /** When the answers were gathered: a day or an instant with its time zone, as FHIR's `dateTime`. Left out when not given. */
  readonly authored?: string | undefined
}

function listAnswers(finding: Finding, answer: IntakeAnswer, { answer: shown }: FormItem, { pack, t }: ResponseRequest): readonly ResponseAnswer[] {
  const code = (option: string): FhirCoding => ({
    system: optionSystem(pack, finding.id),
    code: option,
    display: (shown.kind === 'number' ? undefined : shown.options.find(({ id }) => id === option)?.words) ?? option,
  })
  if (typeof answer === 'boolean')
    return [{ valueBoolean: answer }]
  if (typeof answer === 'number')
    return [finding.kind === 'number' && finding.integer ? { valueInteger: answer } : { valueDecimal: answer }]
  if (typeof answer === 'string')
    return [{ valueCoding: code(answer) }]
  return answer.length === 0 ? [{ valueCoding: { ...noneCoding, display: t('fhir.none') } }] : answer.map(option => ({ valueCoding: code(option) }))
}

/**
 * A visit as a FHIR R4 `QuestionnaireResponse` to the questionnaire that `buildQuestionnaire` makes. Nothing is lost: a question that was not asked has no item,
 * asked and absent is `false` or "none of these"; an answer to a question that another answer has hidden since is written too.
 * No subject: the product knows no patient. Pure.
 * @see https://hl7.org/fhir/R4/questionnaireresponse.html
 */
export function buildQuestionnaireResponse({ answers }: Visit, request: ResponseRequest): QuestionnaireResponse {
  const { pack, form, status = 'completed', authored } = request
  const findings = new Map(pack.findings.map(finding => [finding.id, finding]))
  const rules = new Map(pack.checklist.sections.flatMap(section => section.items.flatMap(item => item.enableWhen === undefined ? [] : [[item.finding, item.enableWhen] as const])))
  const buildItem = (asked: FormItem): readonly ResponseItem[] => {
    const finding = findings.get(asked.finding)
    const answer = Object.hasOwn(answers, asked.finding) ? answers[asked.finding] : undefined
    if (finding === undefined || answer === undefined)
      return []
    const rule = rules.get(finding.id)
    const around = rule === undefined ? [] : buildEnableWhen(rule, pack).slice(1)
    const item: ResponseItem = { linkId: finding.id, text: asked.words, answer: listAnswers(finding, answer, asked, request) }
    return [around.reduce<ResponseItem>((inner, _, index) => ({ linkId: ruleLinkId(finding.id, index + 1), item: [inner] }), item)]
  }
  const groups = form.sections.map(section => ({ linkId: sectionLinkId(section.id), text: section.heading, item: section.items.flatMap(buildItem) })).filter(({ item }) => item.length > 0)
  return {
    resourceType: 'QuestionnaireResponse',
    language: form.locale,
    questionnaire: `${questionnaireUrl(pack)}|${pack.manifest.version}`,
    status,
    ...authored === undefined ? {} : { authored },
    // FHIR has no empty lists.
    ...groups.length > 0 ? { item: groups } : {},
  }
}
