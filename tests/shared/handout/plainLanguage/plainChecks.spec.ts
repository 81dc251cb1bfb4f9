import type { Handout, HandoutSection } from '../../../../src/shared/handout/handout.ts'
import type { CheckedPlain } from '../../../../src/shared/handout/plainLanguage/checkPlainLanguage.ts'
import type { PlainPlaces } from '../../../../src/shared/handout/plainLanguage/plainCheck.ts'
import { describe, expect, it } from 'vitest'
import { locales } from '../../../../src/shared/i18n/locales.ts'
import { translator } from '../../../../src/shared/i18n/text.ts'
import { checkPlainLanguage } from '../../../../src/shared/handout/plainLanguage/checkPlainLanguage.ts'
import { plainChecks } from '../../../../src/shared/handout/plainLanguage/plainChecks.ts'
import { aStretch, aStretchSection } from '../../../helpers/aStretch.ts'
import { aHandout, aRequest } from '../../../helpers/handouts.ts'
import { shippedWords } from '../../../helpers/shippedContent.ts'

const words = shippedWords()
function checked(id: string, handout: Handout, pages = 1): CheckedPlain {
  const found = checkPlainLanguage(handout, { pages }).checks.find(check => check.id === id)
  if (found === undefined)
    throw new Error(`no check "${id}"`)
  return found
}
const sheetOf = (...sections: readonly HandoutSection[]): Handout => ({ ...aHandout(), sections })
const prose = (...sentences: readonly string[]): HandoutSection => ({ kind: 'prose', id: 'causes', heading: 'What may be going on', paragraphs: [{ lead: null, sentences }] })
const list = (...items: readonly string[]): HandoutSection => ({ kind: 'list', id: 'self-care', heading: 'What you can do', items, picture: null })
const withNote = (note: string): Handout => aHandout({ note })
const withSection = (section: HandoutSection): Handout => ({ ...aHandout(), sections: [...aHandout().sections, section] })
const { clinic } = aRequest()

interface Fault { readonly id: string, readonly what: string, readonly handout: Handout, readonly places?: PlainPlaces }

/** For each check a sheet on which it fails, and what fills the words. */
const faults: readonly Fault[] = [
  { id: 'title', what: 'a title that the sheet never speaks of', handout: aHandout({ sections: ['help', 'next-step'] }), places: { title: 'Pinched or irritated sciatic nerve' } },
  { id: 'subject', what: 'two causes', handout: aHandout({ causes: ['sciatica', 'dehydration'] }), places: { count: 2 } },
  { id: 'top', what: 'medicines before what is going on', handout: aHandout({ sections: ['medicines', 'causes', 'help'] }), places: { section: 'Medicines to talk about' } },
  { id: 'top', what: 'a sheet that begins with the next step', handout: aHandout({ causes: [], sections: ['next-step', 'help'] }), places: { section: 'Your next step' } },
  { id: 'cues', what: 'a note that shouts', handout: withNote('DO NOT DRIVE today.') },
  { id: 'cues', what: 'no warning box', handout: sheetOf(prose('Rest.')) },
  { id: 'grade', what: 'hard words', handout: sheetOf(prose('Degenerative intervertebral pathology precipitates debilitating radicular symptomatology.')), places: { words: 'intervertebral, symptomatology, degenerative' } },
  { id: 'sentences', what: 'a sentence of 26 words', handout: withNote(`${'walk '.repeat(26).trim()}.`), places: { count: 26, section: 'A note for you' } },
  { id: 'shortForms', what: 'a short form alone', handout: withNote('Ask us about PT.'), places: { words: 'PT' } },
  { id: 'shortForms', what: 'four short forms, all spelled out', handout: withNote('One thing (PT), one more (OT), one (RN) and a last (NP).'), places: { words: 'PT, OT, RN, NP' } },
  { id: 'terms', what: 'a medical word alone', handout: withNote('You have stenosis and a lumbar lesion.'), places: { words: 'stenosis, lumbar, lesion' } },
  { id: 'terms', what: 'a medical word explained too late', handout: withNote('Your tendon is sore. A tendon is a cord.'), places: { words: 'tendon' } },
  { id: 'terms', what: 'a medical word in Spanish', handout: aHandout({ locale: 'es', note: 'Tiene una estenosis lumbar.' }), places: { words: 'estenosis, lumbar' } },
  { id: 'active', what: 'one passive sentence in three', handout: sheetOf(prose('You will be called.', 'Rest.', 'Walk.')), places: { percent: 33, sentence: 'You will be called.' } },
  { id: 'activeMessage', what: 'a passive sentence at the top', handout: sheetOf(prose('A surgeon may be called.', 'Rest.')), places: { sentence: 'A surgeon may be called.' } },
  { id: 'activeMessage', what: 'nothing that is asked for', handout: sheetOf(prose('A disc presses on the nerve.')), places: { sentence: 'A disc presses on the nerve.' } },
  { id: 'numbers', what: 'a percent', handout: withNote('About 30% get better.'), places: { sentence: 'About 30% get better.' } },
  { id: 'numbers', what: 'a fraction', handout: withNote('Take 1/2 a pill.'), places: { sentence: 'Take 1/2 a pill.' } },
  { id: 'numbers', what: 'a decimal', handout: withNote('Take 2.5 pills.'), places: { sentence: 'Take 2.5 pills.' } },
  { id: 'numbers', what: 'a fraction in Spanish words', handout: aHandout({ locale: 'es', note: 'Tome media pastilla.' }), places: { sentence: 'Tome media pastilla.' } },
  { id: 'calculation', what: 'a dose to work out', handout: withNote('Take 5 mg per kg.'), places: { sentence: 'Take 5 mg per kg.' } },
  { id: 'chance', what: 'a chance in figures alone', handout: withNote('It hits 1 in 5000.'), places: { sentence: 'It hits 1 in 5000.' } },
  { id: 'chunks', what: 'a paragraph of nine sentences', handout: withSection(prose(...Array.from({ length: 9 }, () => 'Rest now.'))), places: { section: 'What may be going on', count: 9, words: 18 } },
  { id: 'chunks', what: 'a paragraph of 151 words', handout: withSection(prose(`${'walk '.repeat(151).trim()}.`)), places: { section: 'What may be going on', count: 1, words: 151 } },
  { id: 'lists', what: 'a list of eight', handout: withSection(list(...'abcdefgh')), places: { section: 'What you can do', count: 8, most: 7 } },
  { id: 'lists', what: 'no list', handout: sheetOf(prose('Rest.')), places: { section: 'What may be going on', count: 0, most: 7 } },
  { id: 'headings', what: 'one heading for two parts', handout: sheetOf(prose('Rest.'), prose('Walk.'), list('Rest.')), places: { section: 'What may be going on' } },
  { id: 'headings', what: 'a heading of one word', handout: withSection({ ...list('Rest.'), heading: 'Care' }), places: { section: 'Care' } },
  { id: 'order', what: 'advice before what is going on', handout: aHandout({ sections: ['self-care', 'causes', 'help'] }), places: { first: 'What you can do at home', second: 'What may be going on' } },
  { id: 'action', what: 'the warning box alone', handout: aHandout({ sections: ['help'] }) },
  { id: 'address', what: 'words about the patient', handout: withNote('Patients should rest.'), places: { sentence: 'Patients should rest.' } },
  { id: 'address', what: 'an order to no one', handout: withNote('Ice should be applied.'), places: { sentence: 'Ice should be applied.' } },
  { id: 'address', what: 'a "tú" among the "usted"', handout: aHandout({ locale: 'es', note: 'Tienes que dormir más.' }), places: { sentence: 'Tienes que dormir más.' } },
  { id: 'steps', what: 'five things in one sentence', handout: withNote('Rest, walk, stretch, drink and sleep.'), places: { count: 5, sentence: 'Rest, walk, stretch, drink and sleep.' } },
  { id: 'contact', what: 'no phone number of the clinic', handout: aHandout({ clinic: { ...clinic, phone: '', afterHours: '' } }) },
  { id: 'tool', what: 'no next step', handout: aHandout({ sections: ['causes', 'self-care', 'help'] }) },
  { id: 'known', what: 'no word on what is not certain', handout: aHandout({ sections: ['help', 'next-step'] }) },
  { id: 'known', what: 'no source named', handout: { ...aHandout(), footer: ['Sources are listed in Causebook.', 'Content of 2026.'] } },
  { id: 'picture', what: 'a stretch in words alone', handout: aHandout({ stretches: [] }) },
  { id: 'picture', what: 'a stretch in Spanish words alone', handout: aHandout({ locale: 'es', causes: ['hip-fracture'], note: 'Empiece pronto a estirar.' }) },
  { id: 'captions', what: 'a drawing without steps', handout: withSection(aStretchSection(aStretch({ steps: [] }))), places: { name: 'Calf stretch' } },
]

describe('a check fails', () => {
  it.each(faults.map(fault => [fault.id, fault.what, fault] as const))('"%s" on %s', (id, _, { handout, places = {} }) => {
    expect(checked(id, handout)).toMatchObject({ status: 'missing', places })
  })
  it.each(locales)('with %s words in which no place is left open', (locale) => {
    const t = translator(locale, words[locale])
    for (const { id, handout } of faults)
      expect(t(`plain.${id}.missing`, checked(id, handout).places)).not.toMatch(/\{|^plain\./)
  })
  it('for each check that there is', () => {
    expect(new Set(faults.map(({ id }) => id))).toEqual(new Set(plainChecks.map(({ id }) => id)))
  })
})

describe('a check is met', () => {
  const drawn = withSection(aStretchSection(aStretch()))
  it.each(plainChecks.map(({ id }) => id).filter(id => id !== 'chance'))('"%s" on a usual sheet with a drawing', (id) => {
    expect(checked(id, drawn)).toMatchObject({ status: 'met' })
  })
  it.each([
    ['shortForms', 'a short form that is spelled out', 'Ask us about physical therapy (PT).'],
    ['shortForms', 'the name of a scan', 'You may have an MRI.'],
    ['terms', 'a medical word in brackets after plain ones', 'You have a narrow canal (stenosis).'],
    ['terms', 'a medical word with "called" before it', 'You have a tight cord called a tendon.'],
    ['shortForms', 'a stressed word', 'Do NOT drive. STOP if it hurts.'],
    ['numbers', 'a temperature with tenths', 'Call us at 100.4 degrees.'],
    ['numbers', 'a day and a blood pressure', 'Call us on 12/7 if it is over 140/90.'],
    ['numbers', 'a number in thousands', 'Walk 10,000 steps.'],
    ['chance', 'a chance with words beside it', 'It is rare, 1 in 5000 people.'],
    ['address', 'something that happens to the reader', 'You may need to be seen today.'],
    ['address', 'a wish for patience', 'Be patient with your hip.'],
    ['steps', 'three things', 'Walk, rest, then walk again.'],
    ['cues', 'short forms side by side with words', 'Have an MRI or a CT scan.'],
  ])('"%s" by %s', (id, _, note) => {
    expect(checked(id, withNote(note))).toMatchObject({ status: 'met' })
  })
  it('"lists" by a tier of 14 signs, drawn in two columns of seven', () => {
    const tiers = (count: number): Handout => sheetOf({
      kind: 'help',
      id: 'help',
      heading: 'When to get help',
      tiers: (['emergency', 'today'] as const).map(tier => ({ tier, name: tier, lead: 'Call us if:', signs: Array.from({ length: count }, (_, index) => `Sign ${index}.`) })),
    })
    expect(checked('lists', tiers(14)).status).toBe('met')
    expect(checked('lists', tiers(15))).toMatchObject({ status: 'missing', places: { count: 15, most: 14 } })
  })
})

describe('a check does not apply', () => {
  it.each([
    ['picture', 'where no movement is asked for: a broken hip needs none', aHandout({ causes: ['hip-fracture'] })],
    ['picture', 'where stretching is warned against', withNote('Do not stretch.')],
    ['captions', 'without a drawing', aHandout({ stretches: [] })],
    ['chance', 'without a chance in figures', aHandout()],
    ['numbers', 'without numbers', sheetOf(prose('Rest well.'))],
    ['chunks', 'to a very short text', sheetOf(prose('Rest well.'))],
    ['headings', 'to a very short text', sheetOf(prose('Rest well.'))],
  ])('"%s" %s', (id, what, handout) => {
    const sheet = what.includes('warned') ? { ...handout, sections: handout.sections.filter(({ kind }) => kind !== 'list') } : handout
    expect(checked(id, sheet).status).toBe('not-applicable')
  })
  it('to a short text that takes two pages: it is not very short', () => {
    expect(checked('headings', sheetOf({ ...prose('Rest well.'), heading: 'Care' }), 2).status).toBe('missing')
  })
})
