import type { ContentPack } from '../../../src/shared/catalog/contentPack.ts'
import type { Finding } from '../../../src/shared/catalog/finding.ts'
import type { ClinicApi } from '../../../src/shared/ipc/contract.ts'
import type { Random } from './random.ts'
import { menuCommands } from '../../../src/shared/ipc/menuCommand.ts'

export type Method = keyof ClinicApi

/** What a page that was taken over knows of the app: what is in the content, and ids that the app itself gave out. */
export interface Known {
  visit: string
  revision: number
  steps: number
  kept: readonly string[]
  readonly causes: readonly string[]
  readonly options: readonly string[]
  /** Findings, each with an answer that it takes. */
  readonly answers: readonly (readonly [finding: string, answer: unknown])[]
}

function answerOf(finding: Finding): unknown {
  switch (finding.kind) {
    case 'boolean': return true
    case 'choice': return finding.options[0]
    case 'multi': return finding.options.slice(0, 2)
    case 'number': return finding.min
  }
}

/** Reads what the content tells. */
export const learnContent = ({ causes, findings }: Pick<ContentPack, 'causes' | 'findings'>): Known => ({
  visit: '', revision: 0, steps: 0, kept: [],
  causes: causes.map(({ id }) => id),
  options: findings.flatMap(finding => 'options' in finding ? finding.options : []),
  answers: findings.map(finding => [finding.id, answerOf(finding)]),
})

export const passphrases = ['a passphrase of the test', 'another passphrase'] as const
const days = ['2026-11-23', '2026-12-07', '2024-02-29', '0001-01-01', '9999-12-31'] as const
const sections = ['causes', 'what-next', 'self-care', 'stretches', 'medicines', 'drinking', 'questions', 'help', 'next-step'] as const

const some = <T>(random: Random, most: number, choices: readonly T[]): T[] => Array.from({ length: random.below(most + 1) }, () => random.pick(choices))
const flip = (random: Random): boolean => random.chance(0.5)

/** An answer to a finding, mostly one that it takes. The store keeps any, and what reads it must bear it. */
function anAnswer(random: Random, { answers, options }: Known): readonly [string, unknown] {
  const [finding, answer] = random.pick(answers)
  return [
    random.chance(0.95) ? finding : random.pick(['__proto__', 'constructor', 'toString', 'no-such-finding', '\0']),
    random.chance(0.8) ? answer : random.pick<unknown>([false, random.below(120), -1, 1e300, random.pick(options), some(random, 4, options), 'no such option', [], '__proto__']),
  ]
}

/** Answers of a visit: half of the time all of them such as the content takes. */
function someAnswers(random: Random, known: Known): Record<string, unknown> {
  const isSound = random.chance(0.5)
  return Object.fromEntries(Array.from({ length: random.below(40) }, () => isSound ? random.pick(known.answers) : anAnswer(random, known)))
}

function aStep(random: Random, known: Known): unknown {
  const [finding, to] = anAnswer(random, known)
  return { finding, from: null, to }
}

const aClinic = (random: Random) => ({ name: 'Hillside Family Clinic', address: '120 Main Street', phone: '555-0142', afterHours: '', logo: random.chance(0.8) ? '' : random.pick(['logo-000000000000.png', '../planted.png', '/etc/passwd', 'visits.db', '..', 'a\0b']), emergencyNumber: '911' })

const aSheet = (random: Random, known: Known) => ({
  causes: some(random, 5, known.causes),
  sections: some(random, 9, sections),
  stretches: null,
  locale: random.pick(['en', 'es']),
  beside: random.pick(['en', 'es', null]),
  paper: random.pick(['letter', 'a4']),
  largePrint: flip(random),
  isEmergency: flip(random),
  date: random.pick(days),
  followUp: random.pick([...days, null]),
  nameLine: flip(random),
  teachBack: flip(random),
  note: random.pick(['', 'Rest for two days.', '\u202Eabc', 'x'.repeat(400), 'a\u0300'.repeat(200), '\n'.repeat(300), 'W'.repeat(400)]),
  clinic: aClinic(random),
})

const aDraft = (random: Random, known: Known) => random.pick<unknown>([null, { causes: some(random, 5, known.causes), order: sections, ticks: { causes: true }, stretches: null, choices: { paper: 'a4' }, note: 'x', followUp: random.pick(days) }])

function aChange(random: Random, known: Known): unknown {
  const steps = Array.from({ length: random.pick([0, 1, 1, 3]) }, () => Array.from({ length: random.pick([1, 1, 5]) }, () => aStep(random, known)))
  const from = random.pick([known.steps, known.steps, 0])
  return { visit: known.visit, revision: known.revision, from, steps, cursor: from + steps.length, place: random.pick([null, 1, 117, 100_000]), given: random.pick([null, some(random, 5, known.causes)]), sheet: aDraft(random, known) }
}

const someSettings = (random: Random) => ({
  clinic: aClinic(random),
  locale: random.pick(['en', 'es']),
  handoutLocale: random.pick(['en', 'es']),
  paper: random.pick(['letter', 'a4']),
  theme: random.pick(['system', 'light', 'dark']),
  favourites: some(random, 3, [{ name: 'Back', causes: ['sciatica', '__proto__'], sections: ['help'], stretches: null, isBeside: false, nameLine: true, teachBack: false }]),
  visits: { keepDays: random.pick([30, 3650]), lockMinutes: 10 },
})

const nothing = (): readonly unknown[] => []

/** Arguments of each method that it takes, or nearly: a method without one compiles no longer. */
export const validRequests: { readonly [M in Method]: (random: Random, known: Known) => readonly unknown[] } = {
  loadContent: nothing,
  loadSettings: nothing,
  chooseLogo: nothing,
  openVisits: nothing,
  lockVisits: nothing,
  eraseVisits: nothing,
  openVisitFile: nothing,
  loadLicenses: nothing,
  loadDiagnostics: nothing,
  listEvents: nothing,
  saveEvents: nothing,
  takeReopening: nothing,
  loadHiding: nothing,
  noteHidden: random => [flip(random)],
  saveSettings: random => [someSettings(random)],
  drawHandout: (random, known) => [aSheet(random, known)],
  saveHandout: (random, known) => [aSheet(random, known)],
  saveForm: random => [{ locale: random.pick(['en', 'es']), paper: random.pick(['letter', 'a4']), isFillable: flip(random) }],
  openSource: random => [random.pick(['merck-quick-cramps', 'https://example.org', '__proto__', '../../x'])],
  noteEvent: random => [random.pick<unknown>([{ kind: 'window-reloaded' }, { kind: 'window-fault', source: 'error', error: 'TypeError' }, { kind: 'app-ended' }])],
  offerCommands: random => [some(random, 20, menuCommands)],
  copyText: random => [random.pick(['a note', '\uD800', 'x'.repeat(200_000)])],
  unlockVisits: random => [random.pick(passphrases)],
  protectVisits: random => [random.pick(passphrases)],
  changeVisit: (random, known) => [aChange(random, known)],
  startVisit: (random, { kept }) => [{ amends: random.chance(0.3) && kept.length > 0 ? random.pick(kept) : null }],
  listVisits: (random, { kept, causes }) => [{ from: random.pick([null, ...days]), to: random.pick([null, ...days]), cause: random.pick([null, random.pick(causes)]), after: random.pick([null, ...kept]), limit: random.pick([1, 50, 200]) }],
  readVisit: (random, { kept }) => [random.pick([...kept, '00000000-0000-4000-8000-000000000000'])],
  deleteVisit: (random, { kept }) => [random.pick([...kept, '00000000-0000-4000-8000-000000000000'])],
  backupVisits: random => [random.pick([...passphrases, passphrases[0]])],
  restoreVisits: random => [random.pick([...passphrases, passphrases[0]])],
  saveVisitFile: (random, known) => [{
    answers: someAnswers(random, known),
    locale: random.pick(['en', 'es']),
    moment: random.pick(['2026-11-25T14:30:00-05:00', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999+14:00']),
    given: random.pick([null, some(random, 5, known.causes)]),
    sheet: random.pick([null, null, aSheet(random, known)]),
  }],
}
