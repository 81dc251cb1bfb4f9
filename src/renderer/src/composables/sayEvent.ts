import type { Fact } from '../../../shared/eventLog/loggedEvent.ts'
import type { Translate } from '../../../shared/i18n/text.ts'
import { assertNever } from '../../../shared/assertNever.ts'

/** An event in words. */
export interface SaidEvent {
  readonly what: string
  /** What was done about it. */
  readonly done: string
}

const sayCode = (code: string, t: Translate): string => code === 'none' || code === 'other' ? t(`events.code.${code}`) : t('events.code.known', { code })
/** The name of an error is the same in every language. */
const sayError = (error: string, t: Translate): string => error === 'other' ? t('events.error.other') : error

/** Says in the window's language what happened and what was done about it. */
export function sayEvent(fact: Fact, t: Translate): SaidEvent {
  const { kind } = fact
  const say = (what: string, done: string, places: Readonly<Record<string, string | number>> = {}): SaidEvent => ({ what: t(`events.${what}.what`, places), done: t(`events.${done}.done`, places) })
  switch (kind) {
    // The stand-in is never called Electron.
    case 'app-started': return say(kind, fact.electron.endsWith('-standin') ? `${kind}.standIn` : kind, { app: fact.app, electron: fact.electron, node: fact.node, system: t(`events.system.${fact.system}`) })
    case 'window-fault': return say(`${kind}.${fact.source}`, kind, { error: sayError(fact.error, t) })
    case 'window-crashed': return say(kind, `${kind}.${fact.deed}`, { end: t(`events.end.${fact.end}`) })
    case 'window-unresponsive': return say(kind, `${kind}.${fact.deed}`)
    case 'window-not-loaded': return say(`${kind}.${fact.reason}`, kind)
    case 'main-fault': return say(kind, `${kind}.${fact.place}`, { place: t(`events.place.${fact.place}`), error: sayError(fact.error, t), code: sayCode(fact.code, t) })
    case 'worker-crashed': return say(kind, `${kind}.${fact.isAgain ? 'again' : 'once'}`, { sheet: t(`events.sheet.${fact.sheet}`), error: sayError(fact.error, t), code: sayCode(fact.code, t) })
    case 'sheet-timed-out': return say(kind, kind, { sheet: t(`events.sheet.${fact.sheet}`), seconds: fact.seconds })
    case 'sheet-failed': return say(`${kind}.${fact.reason}`, kind, { sheet: t(`events.sheet.${fact.sheet}`) })
    case 'resource-missing': return say(kind, kind, { part: t(`events.part.${fact.part}`) })
    case 'content-invalid': return say(`${kind}.${fact.part}`, kind, { count: fact.faults })
    case 'settings-damaged': return say(kind, `${kind}.${fact.isKept ? 'kept' : 'lost'}`)
    case 'visits-unavailable': return say(kind, kind, { reason: t(`events.reason.${fact.reason}`) })
    case 'visits-no-key': return say(`${kind}.${fact.reason}`, kind)
    case 'network-refused': return say(`${kind}.${fact.source}`, kind)
    case 'app-ended':
    case 'window-reloaded':
    case 'settings-not-saved':
    case 'visits-set-aside':
    case 'visits-not-saved': return say(kind, kind)
    default: return assertNever(kind)
  }
}
