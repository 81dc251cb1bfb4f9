export interface Preventable {
  readonly defaultPrevented: boolean
  preventDefault: () => void
}

/** The first argument of Electron's listeners: its details, and a default that can be prevented. */
export function createEvent<Details extends object>(details: Details): Details & Preventable {
  let isPrevented = false
  const event: Preventable = {
    get defaultPrevented() {
      return isPrevented
    },
    preventDefault() {
      isPrevented = true
    },
  }
  return Object.assign(event, details)
}
