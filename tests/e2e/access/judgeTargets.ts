import type { Target } from './measureTargets.ts'

/** Those of the targets that are too small: less than WCAG 2.5.8 asks for with its exceptions, or less than 44 px of what is pressed all day. A line each. */
export function judgeTargets(targets: readonly Target[]): readonly string[] {
  const small = targets.filter(({ width, height, isInline, isApart, hasEquivalent }) => (width < 24 || height < 24) && !isInline && !isApart && !hasEquivalent)
  const main = targets.filter(({ mains, width, height }) => mains.length > 0 && (width < 44 || height < 44))
  return [...new Set([...small.map(({ width, height, what }) => `${width} × ${height}: ${what}`), ...main.map(({ width, height, what }) => `${width} × ${height} of 44: ${what}`)])]
}
