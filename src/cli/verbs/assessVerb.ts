import type { Assessment } from '../../shared/assessment/assessment.ts'
import type { Visit } from '../../shared/intake/intakeAnswer.ts'
import type { ContentPack } from '../../shared/catalog/contentPack.ts'
import type { Verb } from '../verb.ts'
import { assess } from '../../shared/assessment/assess.ts'
import { formatAssessment } from '../formatAssessment.ts'
import { readVisits } from '../readInput.ts'
import { loadShippedPack, loadShippedWords } from '../shippedContent.ts'
import { readArguments } from '../usage.ts'
import { exitCodes, printJsonList, toJson } from '../verb.ts'

/** The assessment as the command line's contract writes it. */
function contractOf({ urgency, redFlags, fit, matches, nextQuestion }: Assessment): object {
  const weigh = ({ finding, weight }: { readonly finding: string, readonly weight: number }): object => ({ finding, weight })
  return {
    urgency,
    redFlags: redFlags.map(({ id, level, because }) => ({ id, level, because })),
    fit,
    matches: matches.map(match => ({
      cause: match.cause,
      strength: match.strength,
      for: match.for.map(weigh),
      against: match.against.map(weigh),
      notAsked: match.notAsked,
    })),
    nextQuestion,
  }
}

/** Assesses one visit after the other as it is asked for: the results of a large batch are never all held at once. */
function* assessEach(visits: readonly Visit[], pack: ContentPack): Generator<object> {
  for (const { answers } of visits)
    yield contractOf(assess(pack, answers))
}

/** `assess VISIT [--json]`: what the answers of a visit, or of each in a batch, say. */
export const assessVerb: Verb = async (args, print) => {
  const { flags, words: [file = ''] } = readArguments(args, { json: false }, { least: 1, most: 1, name: 'VISIT' })
  const pack = loadShippedPack()
  const { visits, batch } = await readVisits(file, pack)
  if (flags.json && batch) {
    await printJsonList(assessEach(visits, pack), print)
  }
  else if (flags.json) {
    await print([...assessEach(visits, pack)].map(toJson).join(''))
  }
  else {
    const words = loadShippedWords()
    for (const [index, visit] of visits.entries())
      await print(`${index > 0 ? '\n' : ''}${formatAssessment(visit, assess(pack, visit.answers), pack, words.en, batch ? index + 1 : null)}`)
  }
  return exitCodes.done
}
