const slugOf = (words: string): string => words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')

/** The name of the picture of a state in a look: `place-state-locale-theme.png`. */
export function pictureName(place: string, state: string, look: string): string {
  return `${place}-${slugOf(state)}-${look}.png`
}
