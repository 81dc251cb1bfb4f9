import type { Translate } from '../../../shared/i18n/text.ts'
import type { HandoutFault } from '../../../shared/ipc/contract.ts'
import { assertNever } from '../../../shared/assertNever.ts'
import { sayCharacters } from '../../../shared/handout/sayCharacters.ts'
import { sayLogoFault } from '../../../shared/handout/sayLogoFault.ts'
import { isLocale, localeNames } from '../../../shared/i18n/locales.ts'
import { sayReason } from '../../../shared/reason.ts'

/** Why there is no sheet, in words: what happened, where, and what can be done. */
export function sayHandoutFault(fault: HandoutFault, t: Translate, nameOf: (cause: string) => string): string {
  switch (fault.kind) {
    case 'unknown-cause': return t('handouts.fault.unknownCause', { cause: fault.cause })
    case 'no-text': return t('handouts.fault.noText', { cause: nameOf(fault.cause), language: isLocale(fault.locale) ? localeNames[fault.locale] : fault.locale })
    case 'logo': return t('handouts.fault.logo', { path: fault.path, reason: sayLogoFault(fault.fault, t) })
    case 'missing-glyph': return t('handouts.fault.missingGlyph', { characters: sayCharacters(fault.characters) })
    case 'cancelled': return ''
    case 'not-writable': return t('handouts.fault.notWritable', { path: fault.path, reason: sayReason(fault.reason, t) })
    case 'bad-request': return t('handouts.fault.badRequest', { reason: sayReason(fault.reason, t) })
    case 'no-content': return t('handouts.fault.noContent')
    case 'draw-failed': return t(`handouts.fault.drawFailed.${fault.reason}`)
    default: return assertNever(fault)
  }
}
