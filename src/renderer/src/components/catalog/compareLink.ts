/** Most causes that are set beside each other: more columns are not read. */
export const mostCompared = 4

/** The address at which causes stand beside each other. */
export const compareLink = (causes: readonly string[]): string => `/compare/${causes.slice(0, mostCompared).join('+')}`

/** The causes that an address names, each once. */
export const readCompareLink = (ids: string, isKnown: (id: string) => boolean): readonly string[] => [...new Set(ids.split('+'))].filter(isKnown).slice(0, mostCompared)
