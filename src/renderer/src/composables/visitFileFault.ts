import type { Translate } from '../../../shared/i18n/text.ts'
import type { VisitFileFault } from '../../../shared/visits/visitFile.ts'
import { assertNever } from '../../../shared/assertNever.ts'
import { sayPhrase } from '../../../shared/intake/visitFault.ts'
import { sayReason } from '../../../shared/reason.ts'

/** Why a visit was not read from a file, or not written to one, in words. */
export function sayVisitFileFault(fault: VisitFileFault, t: Translate): string {
  switch (fault.kind) {
    case 'cancelled': return ''
    case 'bad-request': return t('visits.fault.badRequest', { reason: sayReason(fault.reason, t) })
    case 'visit-begun': return t('visits.file.begun')
    case 'no-content': return t('handouts.fault.noContent')
    case 'unreadable': return t('visits.file.unreadable', { path: fault.path, reason: sayReason(fault.reason, t) })
    case 'not-a-visit': return t('visits.file.notAVisit', { path: fault.path, count: fault.count, faults: fault.faults.map(({ path, phrase }) => [path, sayPhrase(phrase, t)].filter(part => part !== '').join(': ')).join('; ') })
    case 'not-one-visit': return t('visits.file.notOne', { path: fault.path, count: fault.count })
    case 'not-writable': return t('handouts.fault.notWritable', { path: fault.path, reason: sayReason(fault.reason, t) })
    case 'no-sheet': return t('visits.file.noSheet')
    default: return assertNever(fault)
  }
}
