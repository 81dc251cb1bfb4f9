import type { Locale } from '../../../shared/i18n/locales.ts'
import type { Translate } from '../../../shared/i18n/text.ts'
import type { VisitFault, VisitsNotice, VisitsUnavailable } from '../../../shared/visits/visitsState.ts'
import { assertNever } from '../../../shared/assertNever.ts'
import { sayReason } from '../../../shared/reason.ts'

const tag = (locale: Locale): string => locale === 'en' ? 'en-US' : 'es-US'

/** A moment of the clinic's clock with its day. */
export function sayFullMoment(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}

/** A moment of the clinic's clock, as "2:32 PM" today and with its day before that. */
export function sayMoment(iso: string, locale: Locale, now = new Date()): string {
  const moment = new Date(iso)
  const isToday = moment.toDateString() === now.toDateString()
  return isToday ? new Intl.DateTimeFormat(tag(locale), { timeStyle: 'short' }).format(moment) : sayFullMoment(iso, locale)
}

/** Why something was not done with the visits, in words; empty where the person called it off. */
export function sayVisitFault(fault: VisitFault, t: Translate): string {
  switch (fault.kind) {
    case 'cancelled': return ''
    case 'bad-request': return t('visits.fault.badRequest', { reason: sayReason(fault.reason, t) })
    case 'not-ready': return t('visits.fault.notReady')
    case 'wrong-passphrase': return t('visits.fault.wrongPassphrase')
    case 'changed-elsewhere': return t('visits.fault.changedElsewhere')
    case 'not-saved': return [t('visits.fault.notSaved'), [fault.path, sayReason(fault.reason, t)].filter(part => part !== '').join(': ')].join(' ').trim()
    case 'set-aside': return t('visits.notice.setAside', { path: fault.path })
    case 'no-such-visit': return t('visits.fault.noSuchVisit')
    case 'not-kept': return t('visits.fault.notKept')
    case 'not-a-backup': return t('visits.fault.notABackup', { path: fault.path, reason: sayReason(fault.reason, t) })
    case 'unreadable': return t('visits.fault.unreadable', { path: fault.path, reason: sayReason(fault.reason, t) })
    default: return assertNever(fault)
  }
}

/** Why nothing can be kept, in words. */
export function sayUnavailable(fault: VisitsUnavailable, t: Translate): string {
  switch (fault.kind) {
    case 'busy': return t('visits.unavailable.busy', { path: fault.path })
    case 'newer-format': return t('visits.unavailable.newerFormat', { path: fault.path })
    case 'not-writable': return t('visits.unavailable.notWritable', { path: fault.path, reason: sayReason(fault.reason, t) })
    default: return assertNever(fault)
  }
}

/** A notice of the start, in words. */
export function sayNotice(notice: VisitsNotice, t: Translate, locale: Locale): string {
  switch (notice.kind) {
    case 'set-aside': return t('visits.notice.setAside', { path: notice.path })
    case 'clock-back': return t('visits.notice.clockBack', { was: sayMoment(notice.was, locale), now: sayMoment(notice.now, locale) })
    case 'left-open': return t(notice.isKept ? 'visits.notice.leftKept' : 'visits.notice.leftErased', { from: sayMoment(notice.startedAt, locale) })
    default: return assertNever(notice)
  }
}
