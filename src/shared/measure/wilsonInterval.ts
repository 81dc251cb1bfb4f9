/** 97.5th percentile of the normal distribution. */
const Z = 1.959964

/**
 * 95 % interval of a share, which behaves at 0 and 1 and for few cases, unlike the plain one.
 * @param hits - from 0 to `count`
 * @param count - at least 1
 * @returns both ends, from 0 to 1
 * @throws RangeError for a count below 1 or hits outside it
 * @see Wilson EB, Probable inference, the law of succession, and statistical inference, JASA 22, 1927
 */
export function wilsonInterval(hits: number, count: number): { readonly low: number, readonly high: number } {
  if (count < 1 || hits < 0 || hits > count)
    throw new RangeError(`${hits} of ${count} is not a share`)
  const share = hits / count
  const middle = (share + Z * Z / (2 * count)) / (1 + Z * Z / count)
  const reach = Z / (1 + Z * Z / count) * Math.sqrt(share * (1 - share) / count + Z * Z / (4 * count * count))
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}
