import type { Assessment, CauseMatch } from '../assessment/assessment.ts'
import type { Cause } from '../catalog/cause.ts'
import type { RedFlag } from '../catalog/redFlag.ts'
import type { HandoutSectionId } from './handoutRequest.ts'
import { handoutSections, mostStretches } from './handoutRequest.ts'

/** Weight of a reason that is almost enough alone. */
const LARGE = 3

/** Whether a sheet may name a cause for a pressing sign: much speaks for it, or the sign itself does, as numbness between the legs for the nerves there. */
function isNamed({ strength, for: reasons }: CauseMatch, signs: ReadonlySet<string>): boolean {
  return strength === 'strong' || strength === 'fair' || (strength === 'some' && reasons.some(({ finding, weight }) => weight >= LARGE && signs.has(finding)))
}

/**
 * Where an emergency or urgent flag is up: what the most urgent flags point to and the findings speak for, first what must not be missed,
 * then a best match that fits well. Otherwise the sheet names no disease, as an emergency of another kind may lie behind it: the sign is what is known.
 */
function chooseSuspect({ urgency, redFlags: raised, open, fit, matches }: Assessment, redFlags: readonly RedFlag[]): string | undefined {
  const pressing = raised.filter(flag => flag.level === urgency)
  const suspects = new Set(redFlags.filter(({ id }) => pressing.some(flag => flag.id === id)).flatMap(flag => flag.suspect))
  const signs = new Set(pressing.flatMap(flag => flag.because))
  const spoken = new Set(matches.filter(match => isNamed(match, signs)).map(match => match.cause))
  const best = fit === 'good' ? matches[0]?.cause : undefined
  return open.find(cause => suspects.has(cause) && spoken.has(cause)) ?? (best !== undefined && suspects.has(best) ? best : undefined)
}

/**
 * The causes that a visit puts on the sheet, one at most: a second one is the clinician's choice, not a default.
 * In an emergency or an urgent visit the sheet is about that: it never falls back on an everyday cause, whose advice would reassure.
 * Otherwise it is the best match, and only where it fits well: a sheet's title says its cause without a doubt.
 * @param redFlags - the pack's, to tell what the most urgent of several flags points to
 */
export function chooseCauses(assessment: Assessment, redFlags: readonly RedFlag[]): readonly string[] {
  const { urgency, fit, matches } = assessment
  const isPressing = urgency === 'emergency' || urgency === 'urgent'
  const cause = isPressing ? chooseSuspect(assessment, redFlags) : fit === 'good' ? matches[0]?.cause : undefined
  return cause === undefined ? [] : [cause]
}

/**
 * The stretches that causes name, best first, each once: what the sheet shows where the clinician names none.
 * Beside a cause that must not be missed there are none: a hip that may be broken or infected is not stretched for the sake of another cause.
 */
export function chooseStretches(causes: readonly Cause[]): readonly string[] {
  return causes.some(({ group }) => group === 'must-not-miss') ? [] : [...new Set(causes.flatMap(cause => cause.stretches ?? []))].slice(0, mostStretches)
}

/** The sections that have something to say for these causes, in their usual order. */
export function chooseSections(causes: readonly Cause[]): readonly HandoutSectionId[] {
  const mustNotMiss = causes.some(cause => cause.group === 'must-not-miss')
  return handoutSections.filter((section) => {
    switch (section) {
      case 'help':
      case 'next-step':
        return true
      case 'what-next':
        return mustNotMiss
      case 'stretches':
      case 'drinking':
      case 'questions':
        // The clinician's choice: a sheet that says everything is not read.
        return false
      default:
        return causes.length > 0
    }
  })
}
