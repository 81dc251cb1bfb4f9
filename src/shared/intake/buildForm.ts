import type { ChecklistItem, ChecklistSection } from '../catalog/checklist.ts'
import type { ContentPack } from '../catalog/contentPack.ts'
import type { Finding } from '../catalog/finding.ts'
import type { PackText } from '../catalog/packText.ts'
import type { Locale } from '../i18n/locales.ts'
import type { TextTable, Translate } from '../i18n/text.ts'
import type { Result } from '../result.ts'
import type { Form, FormAnswer, FormItem, FormSection } from './form.ts'
import { formatDay } from '../i18n/dates.ts'
import { translator } from '../i18n/text.ts'
import { fail, ok } from '../result.ts'
import { siteFinding } from './bodyRegions.ts'
import { writeRemark } from './writeRemark.ts'

/** Digits after the decimal mark of a quantity that is no whole number, with the mark. */
const DECIMALS = 2

/** What the parts of a form are made from. */
interface FormContext {
  readonly pack: ContentPack
  readonly text: PackText
  readonly t: Translate
  readonly findings: ReadonlyMap<string, Finding>
  readonly numbers: ReadonlyMap<string, number>
}

function buildAnswer(finding: Finding, { text, t }: FormContext): FormAnswer {
  switch (finding.kind) {
    case 'boolean':
      return { kind: 'boolean', options: [{ id: 'yes', words: t('form.yes') }, { id: 'no', words: t('form.no') }] }
    case 'choice':
    case 'multi':
      return { kind: finding.kind, options: finding.options.map(id => ({ id, words: text.findings[finding.id]?.options?.[id] ?? id })) }
    case 'number':
      return {
        kind: 'number',
        unit: t(`form.unit.${finding.unit.code}`, { min: finding.min, max: finding.max }),
        longest: String(Math.trunc(finding.max)).length + (finding.integer ? 0 : DECIMALS),
      }
  }
}

/** The patient reads the question, the clinician the sign's name. */
function buildItem(item: ChecklistItem, reader: FormSection['reader'], context: FormContext): readonly FormItem[] {
  const finding = context.findings.get(item.finding)
  const words = context.text.findings[item.finding]
  // A finding without words, or none at all, is a fault that the check over the content names; the pack does not load with it.
  if (finding === undefined || words === undefined)
    return []
  return [{
    number: item.number,
    finding: item.finding,
    words: reader === 'patient' ? words.question : words.label,
    remark: item.enableWhen === undefined ? null : writeRemark(item.enableWhen, context),
    answer: buildAnswer(finding, context),
    hasMap: item.finding === siteFinding,
  }]
}

function buildSection(section: ChecklistSection, context: FormContext): FormSection {
  const { text, t } = context
  const reader = section.effort === 'ask' ? 'patient' : 'clinician'
  const key = `form.section.${section.id}`
  const plain = t(key)
  // Words for the patient where we have them, the pack's own name for a section that is new to us.
  const heading = plain === key ? text.sections[section.id] ?? section.id : plain
  return {
    id: section.id,
    reader,
    heading,
    continued: t('form.continued', { section: heading }),
    lead: reader === 'clinician' ? t('form.lead.clinician') : null,
    items: section.items.flatMap(item => buildItem(item, reader, context)),
  }
}

/**
 * Builds the blank checklist for paper: every item under the number that it has on screen.
 * What is asked is worded as a question to the patient, who fills it in before the visit; what is examined stands apart, in the clinician's words.
 * Warning signs are not marked as such: an honest answer needs no alarm beside it.
 * @param words - the product's own words in the form's language
 * @returns a fault when the pack has no words in the language
 */
export function buildForm(pack: ContentPack, locale: Locale, words: TextTable): Result<Form, { readonly kind: 'no-text', readonly locale: Locale }> {
  const text = pack.text[locale]
  if (text === undefined)
    return fail({ kind: 'no-text', locale })
  const t = translator(locale, words)
  const items = pack.checklist.sections.flatMap(section => section.items)
  const numbers = new Map(items.map(item => [item.finding, item.number]))
  const context: FormContext = { pack, text, t, findings: new Map(pack.findings.map(finding => [finding.id, finding])), numbers }
  const sections = pack.checklist.sections.map(section => buildSection(section, context))
  return ok({
    locale,
    title: t('form.title'),
    lead: [t('form.lead.how'), t('form.lead.urgent')],
    nameLabel: t('form.name'),
    dateLabel: t('form.date'),
    notesLabel: t('form.notes'),
    blankLabel: t('form.blank'),
    sections: [...sections.filter(({ reader }) => reader === 'patient'), ...sections.filter(({ reader }) => reader === 'clinician')],
    map: {
      heading: t('form.map.heading'),
      front: t('form.map.front'),
      back: t('form.map.back'),
      left: t('form.map.left'),
      right: t('form.map.right'),
      alt: t('form.map.alt', { number: numbers.get(siteFinding) ?? '' }),
    },
    // No one can have reviewed it yet: a checklist, unlike a cause, has no place to say so.
    footer: t('form.footer', { date: formatDay(pack.manifest.version, locale, { weekday: false }) }),
    pageLabel: t('form.page'),
    date: pack.manifest.version,
  })
}
