/** A way in which the window is looked at. */
export interface Look {
  /** As in a title. */
  readonly name: string
  readonly locale: 'en' | 'es'
  readonly theme: 'light' | 'dark'
  readonly textSize: 'standard' | 'largest'
  readonly forcedColors: 'active' | 'none'
  readonly width: number
  readonly height: number
}

const usual = { locale: 'en', theme: 'light', textSize: 'standard', forcedColors: 'none', width: 1280, height: 800 } as const

/** The looks in which axe judges every state. */
export const judgedLooks: readonly [Look, ...Look[]] = [
  { ...usual, name: 'English, light' },
  { ...usual, name: 'Spanish, dark', locale: 'es', theme: 'dark' },
  { ...usual, name: 'the largest letters', textSize: 'largest' },
  { ...usual, name: 'forced colors', forcedColors: 'active', theme: 'dark' },
  { ...usual, name: '320 px wide', width: 320, height: 640 },
]

/** The looks of which there are pictures of every state; a name is the end of the files' names. */
export const picturedLooks: readonly Look[] = [
  { ...usual, name: 'en-light' },
  { ...usual, name: 'en-dark', theme: 'dark' },
  { ...usual, name: 'es-light', locale: 'es' },
  { ...usual, name: 'es-dark', locale: 'es', theme: 'dark' },
  { ...usual, name: 'es-light-narrow', locale: 'es', width: 320, height: 640 },
  { ...usual, name: 'es-light-largest', locale: 'es', textSize: 'largest' },
  { ...usual, name: 'en-dark-forced', theme: 'dark', forcedColors: 'active' },
]
