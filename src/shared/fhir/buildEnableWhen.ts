import type { Condition, FindingTest } from '../catalog/condition.ts'
import type { ContentPack } from '../catalog/contentPack.ts'
import type { Finding } from '../catalog/finding.ts'
import type { EnableWhen } from './r4.ts'
import { optionSystem } from './fhirNames.ts'

/** What one item, or a group around it, asks before it is shown. */
export interface Gate {
  readonly enableWhen: readonly EnableWhen[]
  readonly enableBehavior?: 'all' | 'any'
}

/** Tests of which one must hold; a rule is a list of them, all of which must. */
type Clause = readonly EnableWhen[]

/** What the building of a rule needs to know. */
interface Vocabulary {
  readonly pack: ContentPack
  readonly findings: ReadonlyMap<string, Finding>
}

/** The test's answer as FHIR types it. @throws Error for an answer that the finding cannot have: no such pack loads */
function answerOf(test: FindingTest, { pack, findings }: Vocabulary): Pick<EnableWhen, 'answerBoolean' | 'answerCoding' | 'answerInteger' | 'answerDecimal'> {
  const finding = findings.get(test.finding)
  if ('is' in test && typeof test.is === 'boolean' && finding?.kind === 'boolean')
    return { answerBoolean: test.is }
  if ('is' in test && typeof test.is === 'string' && (finding?.kind === 'choice' || finding?.kind === 'multi'))
    return { answerCoding: { system: optionSystem(pack, finding.id), code: test.is } }
  if (!('is' in test) && finding?.kind === 'number') {
    // A whole number reaches a bound between two when it reaches the next one.
    if (finding.integer)
      return { answerInteger: 'gte' in test ? Math.ceil(test.gte) : Math.floor(test.lte) }
    return { answerDecimal: 'gte' in test ? test.gte : test.lte }
  }
  throw new Error(`no answer to "${test.finding}" is as the rule asks`)
}

/** A test as it is: an answer must be there that meets it. */
function writeTest(test: FindingTest, vocabulary: Vocabulary): EnableWhen {
  return { question: test.finding, operator: 'is' in test ? '=' : 'gte' in test ? '>=' : '<=', ...answerOf(test, vocabulary) }
}

/**
 * The opposite of a test, which holds where the question was not asked as well. That is said with a test of its own:
 * what `!=` means without an answer, readers of R4 do not agree on.
 */
function writeOpposite(test: FindingTest, vocabulary: Vocabulary): Clause {
  const answer = answerOf(test, vocabulary)
  const other: EnableWhen = answer.answerBoolean === undefined
    ? { question: test.finding, operator: 'is' in test ? '!=' : 'gte' in test ? '<' : '>', ...answer }
    : { question: test.finding, operator: '=', answerBoolean: !answer.answerBoolean }
  return [{ question: test.finding, operator: 'exists', answerBoolean: false }, other]
}

/** One of several rules must hold: every way to pick a clause from each is a clause. */
function joinAny(rules: readonly (readonly Clause[])[]): readonly Clause[] {
  return rules.reduce<readonly Clause[]>((left, right) => left.flatMap(clause => right.map(other => [...clause, ...other])), [[]])
}

/** Brings a rule into the form that FHIR can say: all of any of tests. */
function listClauses(condition: Condition, isOpposite: boolean, vocabulary: Vocabulary): readonly Clause[] {
  if ('not' in condition)
    return listClauses(condition.not, !isOpposite, vocabulary)
  if ('finding' in condition)
    return isOpposite ? [writeOpposite(condition, vocabulary)] : [[writeTest(condition, vocabulary)]]
  const parts = ('all' in condition ? condition.all : condition.any).map(part => listClauses(part, isOpposite, vocabulary))
  return 'all' in condition === isOpposite ? joinAny(parts) : parts.flat()
}

const buildGate = (enableWhen: readonly EnableWhen[], enableBehavior: 'all' | 'any'): Gate => enableWhen.length > 1 ? { enableWhen, enableBehavior } : { enableWhen }

/**
 * Writes a rule of ours as FHIR's `enableWhen`, with the same meaning.
 * One item says either "all" or "any": where a rule needs both, the further parts go to groups around the question.
 * @returns the question's own part, then that of each group around it from the inside out
 * @see https://hl7.org/fhir/R4/questionnaire.html#enableWhen
 */
export function buildEnableWhen(condition: Condition, pack: ContentPack): readonly [Gate, ...Gate[]] {
  const clauses = listClauses(condition, false, { pack, findings: new Map(pack.findings.map(finding => [finding.id, finding])) })
  const single = clauses.flatMap(clause => clause.length === 1 ? clause : [])
  const [first, ...others] = [...single.length > 0 ? [buildGate(single, 'all')] : [], ...clauses.filter(clause => clause.length > 1).map(clause => buildGate(clause, 'any'))]
  if (first === undefined)
    throw new Error('a rule has one test or more')
  return [first, ...others]
}
