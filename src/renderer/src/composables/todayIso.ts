/** The clinic's day as `YYYY-MM-DD`, by the machine's own clock and time zone. */
export function todayIso(now = new Date()): string {
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
