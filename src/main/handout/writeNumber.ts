/** A number in a PDF, to two decimals: a hundredth of a point is less than a printer's dot. */
export const writeNumber = (value: number): string => String(Math.round(value * 100) / 100)
