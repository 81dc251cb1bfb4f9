import type { LoggedEvent } from './loggedEvent.ts'

/** Events as JSON, one a line. */
export function formatEventLines(events: readonly LoggedEvent[]): string {
  return events.map(event => `${JSON.stringify(event)}\n`).join('')
}

/** Events as a table for a spreadsheet. No value needs quoting: none has a comma, a quote or a line's end, nor begins as a formula does. @see RFC 4180 */
export function formatEventTable(events: readonly LoggedEvent[]): string {
  const rows = events.map(({ at, fact: { kind, ...details } }) => [at, kind, Object.entries(details).map(([name, value]) => `${name}=${String(value)}`).join(' ')])
  return [['time', 'event', 'details'], ...rows].map(row => `${row.join(',')}\r\n`).join('')
}
