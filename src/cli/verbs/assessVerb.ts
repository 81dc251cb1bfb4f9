import type { Assessment } from '../../shared/assessment/assessment.ts'
import type { Verb } from '../verb.ts'
import { assess } from '../../shared/assessment/assess.ts'
import { formatAssessment } from '../formatAssessment.ts'
import { readVisits } from '../readInput.ts'
import { loadShippedPack, loadShippedWords } from '../shippedContent.ts'
import { readArguments } from '../usage.ts'
import { exitCodes, toJson } from '../verb.ts'

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

/** `assess VISIT [--json]`: what the answers of a visit, or of each in a batch, say. */
export const assessVerb: Verb = (args, print) => {
  const { flags, words: [file = ''] } = readArguments(args, { json: false }, { least: 1, most: 1 })
  const pack = loadShippedPack()
  const { visits, batch } = readVisits(file, pack)
  const assessed = visits.map(visit => ({ visit, assessment: assess(pack, visit.answers) }))
  if (flags.json) {
    const values = assessed.map(({ assessment }) => contractOf(assessment))
    print(toJson(batch ? values : values[0]))
  }
  else {
    const words = loadShippedWords()
    print(assessed.map(({ visit, assessment }, index) => formatAssessment(visit, assessment, pack, words.en, batch ? index + 1 : null)).join('\n'))
  }
  return exitCodes.done
}
