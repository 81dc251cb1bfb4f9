import type { Locale } from '../../../shared/i18n/locales.ts'
import type { Translate } from '../../../shared/i18n/text.ts'
import type { Diagnostics } from '../../../shared/ipc/diagnostics.ts'

/** Says how often anything tried to reach a network, and since when, by this computer's clock. */
export function networkLine({ startedAt, networkAttempts }: Diagnostics, t: Translate, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-US' : 'es-US', { hour: 'numeric', minute: '2-digit' })
  const time = format.format(new Date(startedAt))
  return networkAttempts === 0 ? t('settings.about.network.none', { time }) : t('settings.about.network.some', { count: networkAttempts, time })
}
