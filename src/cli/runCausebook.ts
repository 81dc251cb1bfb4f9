import type { ExitCode, Print, Verb } from './verb.ts'
import { readHelp } from './help.ts'
import { messageOf, UsageFault } from './usage.ts'
import { exitCodes } from './verb.ts'
import { assessVerb } from './verbs/assessVerb.ts'
import { causeVerb } from './verbs/causeVerb.ts'
import { checkVerb } from './verbs/checkVerb.ts'
import { formVerb } from './verbs/formVerb.ts'
import { handoutVerb } from './verbs/handoutVerb.ts'
import { noteVerb } from './verbs/noteVerb.ts'
import { questionnaireVerb } from './verbs/questionnaireVerb.ts'
import { responseVerb } from './verbs/responseVerb.ts'
import { searchVerb } from './verbs/searchVerb.ts'

const verbs: Readonly<Record<string, Verb>> = {
  assess: assessVerb,
  handout: handoutVerb,
  note: noteVerb,
  search: searchVerb,
  cause: causeVerb,
  check: checkVerb,
  form: formVerb,
  questionnaire: questionnaireVerb,
  response: responseVerb,
}

/** Where the command line writes: results and messages, apart. */
export interface Streams {
  readonly print: Print
  readonly complain: Print
}

/** @throws UsageFault naming all verbs for a name that is none */
function findVerb(name: string): Verb {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (verb === undefined)
    throw new UsageFault(`unknown verb "${name}"; expected ${Object.keys(verbs).join(', ')}`)
  return verb
}

async function runVerb([name, ...args]: readonly string[], { print, complain }: Streams): Promise<ExitCode> {
  if (name === undefined) {
    await complain(readHelp())
    return exitCodes.badInput
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const [asked] = args
    if (asked !== undefined)
      findVerb(asked)
    await print(readHelp(asked))
    return exitCodes.done
  }
  const verb = findVerb(name)
  if (args.includes('--help') || args.includes('-h')) {
    await print(readHelp(name))
    return exitCodes.done
  }
  return verb(args, print, complain)
}

/**
 * Runs the command line.
 * @param argv - the words after the program's name
 * @returns the exit code; bad input or use is one message, and nothing on the result stream
 */
export async function runCausebook(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  try {
    return await runVerb(argv, streams)
  }
  catch (error) {
    await streams.complain(`causebook ${argv[0] ?? ''}: ${messageOf(error)}\n`)
    return exitCodes.badInput
  }
}
