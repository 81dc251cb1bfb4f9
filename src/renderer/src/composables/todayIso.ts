const pad = (part: number): string => String(part).padStart(2, '0')

/** The clinic's day as `YYYY-MM-DD`, by the machine's own clock and time zone. */
export function todayIso(now = new Date()): string {
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

/** The moment by the clinic's clock, to the second and with its time zone: `2026-11-25T14:30:00-05:00`. */
export function momentIso(now = new Date()): string {
  const minutes = -now.getTimezoneOffset()
  const zone = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`
  return `${todayIso(now)}T${pad(now.getHours())}:${pad(now.getMinutes())}:${pad(now.getSeconds())}${zone}`
}
