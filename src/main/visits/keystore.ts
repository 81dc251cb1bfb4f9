/** What a keystore opened. */
export interface Unwrapped {
  readonly text: string
  /** Whether it asks for the text to be sealed anew: its key was changed for another, and the old one may go. */
  readonly isStale: boolean
}

/** The system's store of secrets, as the visits see it: a key is sealed by it and only this user on this computer opens it again. */
export interface Keystore {
  /** Whether what it seals is secret: false where there is none, or one that keeps its key in the open. */
  readonly isSafe: () => Promise<boolean>
  readonly wrap: (text: string) => Promise<Buffer>
  /** @throws where it did not seal the bytes, or its key is gone */
  readonly unwrap: (sealed: Buffer) => Promise<Unwrapped>
}
