import { isTextField } from './pressNatively.ts'
import { useShortcuts } from './useShortcuts.ts'

/** What the keys of the visit do. */
export interface VisitCommands {
  readonly move: (by: 1 | -1) => void
  readonly moveSection: (by: 1 | -1) => void
  readonly say: (answer: boolean) => void
  readonly unask: () => void
  /** Chooses the option at an index, from 0; `false` when the current item has none there. */
  readonly choose: (index: number) => boolean
  readonly noneOfTheRest: () => void
  /** Says yes to the item of a hint; `false` when no item has it. */
  readonly hint: (key: string) => boolean
  readonly jump: () => void
  readonly search: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly handout: () => void
  readonly startNew: () => void
  /** Turns the checklist into the patient's words, or back. */
  readonly patientWording: () => void
  /** Changes the language of the patient's words, while they are shown. */
  readonly patientLanguage: () => void
  /** Opens the line in which a paper checklist is typed. */
  readonly fastEntry: () => void
  /** Copies the note for the chart. */
  readonly copyNote: () => void
  readonly showKeys: () => void
  /** Closes what is open over the checklist; `false` when nothing is. */
  readonly close: () => boolean
}

/** Marks a number answer: letters mean nothing in it, so that they stay commands. */
export const answerFieldMark = 'data-answer-field'

type Place = 'page' | 'answer' | 'text'

/** Whether a key goes to the page, to a number answer, or to text that someone is writing. */
function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof HTMLElement))
    return 'page'
  if (target.hasAttribute(answerFieldMark))
    return 'answer'
  return target instanceof HTMLSelectElement || target.isContentEditable || isTextField(target) ? 'text' : 'page'
}

const isDigit = (key: string): boolean => /^\d$/.test(key)

function runWithControl(key: string, shift: boolean, commands: VisitCommands): boolean {
  switch (key) {
    case 'z':
      (shift ? commands.redo : commands.undo)()
      return true
    case 'y':
      commands.redo()
      return true
    case 'enter':
      commands.handout()
      return true
    case 'n':
      commands.startNew()
      return true
    default:
      return false
  }
}

/** Keys without Ctrl that always mean the same. */
const plainKeys: Readonly<Record<string, ((commands: VisitCommands) => void) | undefined>> = {
  'arrowdown': ({ move }) => move(1),
  'j': ({ move }) => move(1),
  'arrowup': ({ move }) => move(-1),
  'k': ({ move }) => move(-1),
  'pagedown': ({ moveSection }) => moveSection(1),
  ']': ({ moveSection }) => moveSection(1),
  'pageup': ({ moveSection }) => moveSection(-1),
  '[': ({ moveSection }) => moveSection(-1),
  'y': ({ say }) => say(true),
  'n': ({ say }) => say(false),
  'backspace': ({ unask }) => unask(),
  'g': ({ jump }) => jump(),
  '/': ({ search }) => search(),
  '?': ({ showKeys }) => showKeys(),
}

/** Letters that mean something else with Shift: alone they are hints. */
const shiftedKeys: typeof plainKeys = {
  n: ({ noneOfTheRest }) => noneOfTheRest(),
  p: ({ patientWording }) => patientWording(),
  l: ({ patientLanguage }) => patientLanguage(),
  f: ({ fastEntry }) => fastEntry(),
  c: ({ copyNote }) => copyNote(),
}

function runPlain(key: string, shift: boolean, place: Place, commands: VisitCommands, takesLetters: boolean): boolean {
  if (place === 'answer' && (isDigit(key) || ['backspace', '.', ','].includes(key)))
    return false
  if (key === 'escape')
    return commands.close()
  // Letters, digits and marks: all that a key types. The named keys, arrows and the like, are never switched off.
  if (!takesLetters && key.length === 1)
    return false
  const run = (shift ? shiftedKeys[key] : undefined) ?? plainKeys[key]
  if (run !== undefined) {
    run(commands)
    return true
  }
  if (isDigit(key) && commands.choose(key === '0' ? 9 : Number(key) - 1))
    return true
  return !shift && commands.hint(key)
}

/**
 * Runs one key.
 * @param takesLetters - whether a letter, digit or mark alone is a command
 * @returns `true` when it was a command, so that nothing else happens
 */
export function runVisitKey(event: KeyboardEvent, commands: VisitCommands, takesLetters: boolean): boolean {
  const place = placeOf(event.target)
  const key = event.key.toLowerCase()
  const isForVisit = ['enter', 'n'].includes(key) && (event.ctrlKey || event.metaKey)
  if (event.defaultPrevented || event.altKey || event.isComposing || (place === 'text' && !isForVisit))
    return false
  if (event.ctrlKey || event.metaKey)
    return runWithControl(key, event.shiftKey, commands)
  return runPlain(key, event.shiftKey, place, commands, takesLetters)
}

/** Listens for the visit's keys on the whole window while the view is there; what they do may depend on what is shown. */
export function useVisitKeys(commands: () => VisitCommands, takesLetters: () => boolean): void {
  useShortcuts((event) => {
    if (runVisitKey(event, commands(), takesLetters()))
      event.preventDefault()
  })
}
