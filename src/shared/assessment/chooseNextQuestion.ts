import type { CauseMatch, NextQuestion } from './assessment.ts'
import type { CompiledCause, Swing } from './compileCause.ts'

/** How far behind the best a cause may be and still be told apart from it: less than two large reasons. */
const REACH = 5
/** Causes told apart at most. */
const MOST_LEADING = 4
/** Least score for a cause to be worth telling apart; while no cause has it, any that something speaks for is. */
const LEAST_SCORE = 3
/** Least gain for which a question is worth asking. */
const LEAST_GAIN = 2
/** What ruling a must-not-miss cause in or out is worth beyond its weights. */
const DANGER_BONUS = 2
/** What each step that a cause lies behind the best takes off: the closest call is told apart first. */
const STEP_BEHIND = 0.5
/** What an examination costs, in the same steps: asking takes seconds, examining a minute. */
const EXAMINATION_COST = 1.5

const still: Swing = { up: 0, down: 0 }
/** No answer counts for more than one large reason either way: a weight that strikes a cause out must not make its question the first of all. */
const MOST_SWING = 3

function swingOf({ swings }: CompiledCause, finding: string): Swing {
  const { up, down } = swings.get(finding) ?? still
  return { up, down: Math.max(down, -MOST_SWING) }
}

/** What is known of the questions that can be asked. */
export interface Askable {
  /** Whether a finding was not asked and makes sense for this patient. */
  readonly isAskable: (finding: string) => boolean
  /** Whether it takes an examination to know. */
  readonly needsExamination: (finding: string) => boolean
}

interface Candidate extends NextQuestion {
  readonly gain: number
  /** How far the other cause lies behind the best. */
  readonly behind: number
}

/** How far apart the answer to a finding can move the best cause and another, if it can speak for one of them. */
function separation(best: CompiledCause, other: CompiledCause, finding: string, behind: number): Candidate {
  const [a, b] = [swingOf(best, finding), swingOf(other, finding)]
  const apart = a.up > 0 || b.up > 0 ? Math.abs(a.up - b.up) + Math.abs(a.down - b.down) : 0
  return { finding, separates: [best.cause.id, other.cause.id], gain: apart, behind }
}

/** How much the answer to a finding says on a cause that must not be missed. */
function exclusion(open: CompiledCause, best: CompiledCause | undefined, finding: string): Candidate {
  const { up, down } = swingOf(open, finding)
  const separates = best === undefined || best === open ? [open.cause.id] : [open.cause.id, best.cause.id]
  return { finding, separates, gain: up >= 2 ? up - down + DANGER_BONUS : 0, behind: 0 }
}

/**
 * The unasked finding that best separates the leading causes or rules an open must-not-miss cause in or out, cheap ones first.
 * While one cause leads alone with little to its name, the finding that says most on it.
 * @param causes - the catalog
 * @param matches - best first
 * @param open - must-not-miss causes that the answers leave open, most pressing first
 * @returns `null` when nothing useful is left to ask
 */
export function chooseNextQuestion(causes: readonly CompiledCause[], matches: readonly CauseMatch[], open: readonly string[], { isAskable, needsExamination }: Askable): NextQuestion | null {
  const ready = (ids: readonly string[]): readonly CompiledCause[] => ids.flatMap(id => causes.find(({ cause }) => cause.id === id) ?? [])
  const top = matches[0]?.score ?? 0
  const least = Math.max(Math.min(LEAST_SCORE, top), top - REACH, 1)
  const leading = matches.filter(match => match.score >= least).slice(0, MOST_LEADING)
  const [best, ...others] = ready(leading.map(match => match.cause))
  const behind = (other: CompiledCause): number => top - (leading.find(match => match.cause === other.cause.id)?.score ?? top)
  const isAloneAndUnsure = best !== undefined && others.length === 0 && top <= LEAST_SCORE
  const dangers = ready([...open.slice(0, MOST_LEADING), ...(isAloneAndUnsure ? [best.cause.id] : [])])
  const findings = [...new Set([best, ...others, ...dangers].flatMap(cause => cause === undefined ? [] : [...cause.swings.keys()]))].filter(isAskable)

  const worth = ({ gain, behind }: Candidate): number => gain - behind * STEP_BEHIND
  let chosen: Candidate | null = null
  for (const finding of findings) {
    const cost = needsExamination(finding) ? EXAMINATION_COST : 0
    const candidates = [...(best === undefined ? [] : others.map(other => separation(best, other, finding, behind(other)))), ...dangers.map(danger => exclusion(danger, best, finding))]
    for (const candidate of candidates) {
      const net = { ...candidate, gain: candidate.gain - cost }
      if (net.gain >= LEAST_GAIN && (chosen === null || worth(net) > worth(chosen)))
        chosen = net
    }
  }
  return chosen === null ? null : { finding: chosen.finding, separates: chosen.separates }
}
