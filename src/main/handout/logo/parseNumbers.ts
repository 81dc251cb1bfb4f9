const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`
const everyNumber = new RegExp(NUMBER, 'gi')
const oneLength = new RegExp(`^(${NUMBER})([a-z]*)$`, 'i')

/** Pixels of each unit of length, at the 96 to the inch of CSS. */
const units: ReadonlyMap<string, number> = new Map([['', 1], ['px', 1], ['in', 96], ['cm', 96 / 2.54], ['mm', 96 / 25.4], ['pt', 96 / 72], ['pc', 16]])

/** No length is longer; a pattern takes its time over what is. */
const LONGEST = 40

/** Reads a length such as `12`, `.5px` or `35mm` in pixels. @returns `null` for anything else, `50%` and `1e999` among it */
export function parseLength(text: string): number | null {
  const [, number, unit = ''] = oneLength.exec(text.length > LONGEST ? '' : text.trim()) ?? []
  const factor = units.get(unit.toLowerCase())
  const length = number === undefined || factor === undefined ? Number.NaN : Number(number) * factor
  return Number.isFinite(length) ? length : null
}

/** Reads numbers that spaces, commas or only their signs keep apart. @returns `null` when there is anything else or a number is beyond all bounds */
export function parseNumbers(text: string): readonly number[] | null {
  const numbers = (text.match(everyNumber) ?? []).map(Number)
  return /^[\s,]*$/.test(text.replace(everyNumber, '')) && numbers.every(Number.isFinite) ? numbers : null
}
