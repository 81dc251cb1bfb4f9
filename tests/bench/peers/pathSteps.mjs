/** The steps of a drawing: `[letter, numbers]`, letters M, L, C and Z. */
export const pathSteps = path => [...path.matchAll(/([MLCZ])([^MLCZ]*)/g)].map(([, letter, numbers]) => [letter, numbers.trim().split(/\s+/).filter(Boolean).map(Number)])
