import type { ChecklistItem } from '../catalog/checklist.ts'
import type { ContentPack } from '../catalog/contentPack.ts'
import type { Finding } from '../catalog/finding.ts'
import type { Locale } from '../i18n/locales.ts'
import type { FormItem } from '../intake/form.ts'
import type { AnswerOption, Extension, QuestionnaireItem } from './r4.ts'
import type { Sayings } from './sayInEach.ts'
import { buildEnableWhen } from './buildEnableWhen.ts'
import { extensions, itemControls, noneCoding, optionSystem, ruleLinkId } from './fhirNames.ts'
import { sayInEach } from './sayInEach.ts'

/** A question and all its words. */
export interface SpokenItem {
  readonly item: ChecklistItem
  readonly finding: Finding
  /** The question as it stands on the form in each language, the language of the resource first. */
  readonly words: readonly (readonly [locale: Locale, words: FormItem])[]
  /** "None of these" in the same languages. */
  readonly none: Sayings
}

/** The answer's part of an item. */
type AnswerPart = Pick<QuestionnaireItem, 'type' | 'extension' | 'repeats' | 'maxLength' | 'answerOption'>

function listOptions(finding: Finding & { readonly kind: 'choice' | 'multi' }, { words, none }: SpokenItem, pack: ContentPack): readonly AnswerOption[] {
  const sayOption = (option: string): Sayings => words.map(([locale, { answer }]) => [locale, answer.kind === 'number' ? option : answer.options.find(({ id }) => id === option)?.words ?? option])
  const options = finding.options.map(option => ({ valueCoding: { system: optionSystem(pack, finding.id), code: option, ...sayInEach('display', sayOption(option)) } }))
  if (finding.kind === 'choice')
    return options
  // Without it an empty list would read as not asked.
  return [...options, { extension: [{ url: extensions.exclusive, valueBoolean: true }], valueCoding: { ...noneCoding, ...sayInEach('display', none) } }]
}

/** A number's bounds and unit, in the number type of the item. */
function boundNumber(finding: Finding & { readonly kind: 'number' }, { words }: SpokenItem): readonly Extension[] {
  const value = (number: number): Pick<Extension, 'valueInteger' | 'valueDecimal'> => finding.integer ? { valueInteger: number } : { valueDecimal: number }
  const unit: Sayings = words.map(([locale, { answer }]) => [locale, answer.kind === 'number' ? answer.unit : finding.unit.code])
  return [
    { url: extensions.minValue, ...value(finding.min) },
    { url: extensions.maxValue, ...value(finding.max) },
    { url: extensions.unit, valueCoding: { ...finding.unit, ...sayInEach('display', unit) } },
  ]
}

function buildAnswerPart(spoken: SpokenItem, pack: ContentPack): AnswerPart {
  const { finding, words: [first] } = spoken
  switch (finding.kind) {
    case 'boolean':
      return { type: 'boolean' }
    case 'choice':
    case 'multi':
      return {
        extension: [
          { url: extensions.itemControl, valueCodeableConcept: { coding: [{ system: itemControls, code: finding.kind === 'choice' ? 'radio-button' : 'check-box' }] } },
          { url: extensions.choiceOrientation, valueCode: 'vertical' },
        ],
        type: 'choice',
        ...finding.kind === 'multi' ? { repeats: true } : {},
        answerOption: listOptions(finding, spoken, pack),
      }
    case 'number':
      return {
        extension: boundNumber(finding, spoken),
        type: finding.integer ? 'integer' : 'decimal',
        // A decimal may be written with any number of digits.
        ...finding.integer && first?.[1].answer.kind === 'number' ? { maxLength: first[1].answer.longest } : {},
      }
  }
}

/** One question; where its rule needs more than one item can say, in groups that carry the rest. */
export function buildQuestionnaireItem(spoken: SpokenItem, pack: ContentPack): QuestionnaireItem {
  const { item, finding, words } = spoken
  const [gate, ...around] = item.enableWhen === undefined ? [] : buildEnableWhen(item.enableWhen, pack)
  const { extension, type, ...answer } = buildAnswerPart(spoken, pack)
  const question: QuestionnaireItem = {
    ...extension === undefined ? {} : { extension },
    linkId: finding.id,
    ...finding.coding === undefined ? {} : { code: finding.coding },
    prefix: String(item.number),
    ...sayInEach('text', words.map(([locale, shown]) => [locale, shown.words])),
    type,
    ...gate,
    ...answer,
  }
  return around.reduce<QuestionnaireItem>((inner, outer, index) => ({ linkId: ruleLinkId(finding.id, index + 1), type: 'group', ...outer, item: [inner] }), question)
}
