import type { Locale } from './locales.ts'

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether a string is a day of the calendar written `YYYY-MM-DD`. */
export function isIsoDate(value: string): boolean {
  const [, year, month, day] = ISO_DATE.exec(value) ?? []
  if (year === undefined)
    return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.toISOString().slice(0, 10) === value
}

/**
 * Writes a day out in full, as the language does.
 * @param isoDate - `YYYY-MM-DD`, read as a day without a time zone
 * @returns for example "Monday, November 23, 2026" or "lunes, 23 de noviembre de 2026"
 */
export function formatDay(isoDate: string, locale: Locale, { weekday = true } = {}): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-US' : 'es-US', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    ...(weekday ? { weekday: 'long' as const } : {}),
  })
  return format.format(new Date(`${isoDate}T00:00:00Z`))
}
