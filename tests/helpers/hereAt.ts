/** Nine in the morning of a day here, wherever that is, as what is kept says it: the window shows the day of its own clock. @param month - January is 1 */
export const hereAt = (year: number, month: number, day: number): string => new Date(year, month - 1, day, 9).toISOString()
