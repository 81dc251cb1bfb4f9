import type { Translate } from '../i18n/text.ts'
import type { LogoFault } from './logo.ts'
import { assertNever } from '../assertNever.ts'
import { sayReason } from '../reason.ts'
import { mostLogoPixels, mostLogoShapes, mostLogoSide } from './logo.ts'

const MEGABYTE = 1024 * 1024

/** Why a file cannot be the clinic's logo, in words: what is wrong with it, and what can be done. */
export function sayLogoFault(fault: LogoFault | { readonly kind: 'logo-unreadable', readonly reason: string }, t: Translate): string {
  switch (fault.kind) {
    // Rounded up: a file just over 2 MB must not be called one of 2 MB.
    case 'logo-too-large': return t('handout.logo.fault.tooLarge', { size: Math.ceil(10 * fault.bytes / MEGABYTE) / 10, most: fault.most / MEGABYTE })
    case 'logo-unknown-format': return t('handout.logo.fault.unknownFormat')
    case 'logo-damaged': return t('handout.logo.fault.damaged', { format: fault.format.toUpperCase(), reason: t(`handout.logo.damage.${fault.reason}`) })
    case 'logo-unsupported': return t(`handout.logo.fault.unsupported.${fault.format}`, { what: fault.what })
    case 'logo-too-many-pixels': return t('handout.logo.fault.tooManyPixels', { width: fault.width, height: fault.height, side: mostLogoSide, millions: mostLogoPixels / 1_000_000 })
    case 'logo-too-complex': return t('handout.logo.fault.tooComplex', { shapes: mostLogoShapes })
    case 'logo-unreadable': return t('handout.logo.fault.unreadable', { reason: sayReason(fault.reason, t) })
    case 'logo-blank': return t('handout.logo.fault.blank')
    default: return assertNever(fault)
  }
}
