import type { HandoutSectionId } from '../../../src/shared/handout/handoutRequest.ts'
import { expect, it } from 'vitest'
import { helpTiers } from '../../../src/shared/catalog/causeText.ts'
import { buildHandout } from '../../../src/shared/handout/buildHandout.ts'
import { handoutSections } from '../../../src/shared/handout/handoutRequest.ts'
import { handoutText } from '../../../src/shared/handout/handoutText.ts'
import { aHandout, aRequest } from '../../helpers/handouts.ts'
import { shippedPack, shippedWords } from '../../helpers/shippedContent.ts'

const pack = shippedPack()
const words = shippedWords()

it('always has "when to get help", wherever it was left out', () => {
  expect(aHandout({ sections: [] }).sections.map(section => section.id)).toEqual(['help'])
  expect(aHandout({ sections: ['self-care', 'next-step'] }).sections.map(section => section.id)).toEqual(['self-care', 'help', 'next-step'])
})

it('keeps the clinician\'s order, each section once', () => {
  expect(aHandout({ sections: ['help', 'self-care', 'causes', 'self-care'] }).sections.map(section => section.id)).toEqual(['help', 'self-care', 'causes'])
})

it('prints a sign that the cause and the general list share once, in the more urgent tier', () => {
  for (const cause of pack.causes) {
    const help = aHandout({ causes: [cause.id] }).sections.find(section => section.kind === 'help')
    const signs = help?.kind === 'help' ? help.tiers.flatMap(tier => tier.signs) : []
    expect(new Set(signs).size).toBe(signs.length)
  }
  const tear = aHandout({ causes: ['muscle-tear'] }).sections.find(section => section.kind === 'help')
  expect(tear?.kind === 'help' && tear.tiers.map(tier => tier.tier)).toEqual(['emergency', 'today', 'soon'])
})

it('prints each general sign in its own tier', () => {
  const [help] = aHandout({ causes: [], sections: [] }).sections
  const printed = help?.kind === 'help' ? help.tiers : []
  expect(printed.map(({ tier, signs }) => [tier, signs])).toEqual(helpTiers.map(tier =>
    [tier, pack.helpSigns.filter(sign => sign.tier === tier).map(({ id }) => pack.text.en?.helpSigns[id])]))
})

it('leaves out a tier without a sign', () => {
  const emergencies = { ...pack, helpSigns: pack.helpSigns.filter(({ tier }) => tier === 'emergency') }
  const built = buildHandout(aRequest({ causes: [], sections: [] }), emergencies, words)
  const [help] = built.ok ? built.value.sections : []
  expect(help?.kind === 'help' && help.tiers.map(({ tier }) => tier)).toEqual(['emergency'])
})

it('says on every sheet what the founding article warns of', () => {
  const text = handoutText(aHandout({ causes: [] }))
  for (const sign of Object.values(pack.text.en?.helpSigns ?? {}))
    expect(text).toContain(sign)
})

it('says what happens next for a cause that must not be missed', () => {
  const sheet = aHandout({ causes: ['hip-fracture'], sections: [...handoutSections] })
  expect(sheet.sections.map(section => section.id)).toContain('what-next')
  expect(aHandout({ sections: [...handoutSections] }).sections.map(section => section.id)).not.toContain('what-next')
})

it('names several causes apart', () => {
  const [first] = aHandout({ causes: ['sciatica', 'muscle-strain'] }).sections
  expect(first?.kind === 'prose' && first.paragraphs.map(({ lead }) => lead)).toEqual([
    `${pack.text.en?.causes.sciatica?.patient.name}.`,
    `${pack.text.en?.causes['muscle-strain']?.patient.name}.`,
  ])
})

it('refuses a cause that it does not know', () => {
  expect(buildHandout(aRequest({ causes: ['gout'] }), pack, words)).toEqual({ ok: false, fault: { kind: 'unknown-cause', cause: 'gout' } })
})

it('leaves the letterhead out without a clinic, and the phone out of the next step', () => {
  const sheet = aHandout({ clinic: { name: '', address: '', phone: '', afterHours: '', logo: '', emergencyNumber: '' } })
  expect(sheet.letterhead).toEqual({ start: [], end: [] })
  expect(handoutText(sheet)).not.toContain('Our phone')
  expect(handoutText(sheet)).toContain('Call your emergency number or go')
})

it('puts the note before "when to get help"', () => {
  const ids = aHandout({ note: 'Bring your pill list.' }).sections.map(section => section.id)
  expect(ids.indexOf('note')).toBe(ids.indexOf('help') - 1)
})

it('says that no clinician has reviewed the content', () => {
  expect(handoutText(aHandout())).toContain('not yet reviewed by a clinician')
  expect(handoutText(aHandout({ locale: 'es' }))).toContain('sin revisión clínica')
})

it('asks a patient who must be seen now to call afterwards, and others to make a visit', () => {
  const step = (causes: string[]): string => handoutText(aHandout({ causes, followUp: null })).split('Your next step\n')[1]?.split('\n')[0] ?? ''
  expect(step(['sciatica'])).toBe('Call us to make your next visit.')
  expect(step(['hip-fracture'])).toBe('Call us once you have been seen.')
  // A torsion: an emergency for which the catalog has no cause.
  expect(handoutText(aHandout({ causes: [], sections: ['next-step'], followUp: null, isEmergency: true }))).toContain('Call us once you have been seen.')
  expect(step(['tight-muscles', 'hip-fracture'])).toBe('Call us once you have been seen.')
  expect(step(['avascular-necrosis'])).toBe('Call us to make your next visit.')
})

it('stands beside itself in another language, in the same looks, and never beside its own', () => {
  const both = aHandout({ locale: 'es', beside: 'en', paper: 'a4', teachBack: true })
  expect(both.beside).toMatchObject({ locale: 'en', paper: 'a4', beside: null, title: aHandout().title })
  expect(both.beside?.teachBack?.prompts).toHaveLength(both.teachBack?.prompts.length ?? -1)
  expect(aHandout({ locale: 'es', beside: 'es' }).beside).toBeNull()
})

it('shows the first stretch of its cause beside the self-care, or all of them in their own section, never both', () => {
  const pictureOf = (sections: HandoutSectionId[], stretches: string[] | null = null): string | undefined => {
    const care = aHandout({ sections, stretches }).sections.find(section => section.id === 'self-care')
    return care?.kind === 'list' ? care.picture?.name : undefined
  }
  expect(pictureOf(['self-care'])).toBe('Figure four stretch')
  expect(pictureOf(['self-care'], ['calf'])).toBe('Calf stretch at a wall')
  expect(pictureOf(['self-care'], [])).toBeUndefined()
  expect(pictureOf(['self-care', 'stretches'])).toBeUndefined()
  const drawn = aHandout({ sections: ['stretches'] }).sections.find(section => section.kind === 'stretches')
  expect(drawn?.kind === 'stretches' && drawn.stretches.map(({ name }) => name)).toEqual(['Figure four stretch', 'Buttock stretch', 'Figure four stretch in a chair'])
})

it('asks the clinician to hear back only what is on the sheet', () => {
  const { teachBack } = aHandout({ sections: ['help', 'medicines'], teachBack: true })
  expect(teachBack?.prompts).toHaveLength(2)
  expect(teachBack?.prompts.join(' ')).toContain('call 911')
  expect(aHandout().teachBack).toBeNull()
})

it('gives the advice of a cause that must not be missed alone, and no stretch that the clinician did not choose', () => {
  const causes = ['tight-muscles', 'hip-fracture']
  const careOf = (part: Parameters<typeof aHandout>[0]): unknown => aHandout({ sections: ['self-care', 'stretches'], ...part }).sections.find(section => section.id === 'self-care')
  expect(careOf({ causes })).toEqual(careOf({ causes: ['hip-fracture'] }))
  expect(aHandout({ causes, sections: ['self-care', 'stretches'] }).sections.map(({ id }) => id)).toEqual(['self-care', 'help'])
  expect(aHandout({ causes, sections: ['stretches'], stretches: ['calf'] }).sections.map(({ id }) => id)).toEqual(['stretches', 'help'])
})

it('says of each of several causes what medicines to talk about: what one needs no drug for, another may', () => {
  const section = aHandout({ causes: ['tight-muscles', 'muscle-strain'] }).sections.find(({ id }) => id === 'medicines')
  expect(section?.kind === 'prose' && section.paragraphs.map(({ lead }) => lead)).toEqual(['tight-muscles', 'muscle-strain'].map(id => `${pack.text.en?.causes[id]?.patient.name}.`))
})
