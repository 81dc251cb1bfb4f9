/** The day of a moment by this computer's clock and time zone, `YYYY-MM-DD`. */
export function dayOf(at: Date): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0')
  return `${pad(at.getFullYear(), 4)}-${pad(at.getMonth() + 1, 2)}-${pad(at.getDate(), 2)}`
}
