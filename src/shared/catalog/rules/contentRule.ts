import type { ContentPack, Issue } from '../contentPack.ts'

/** A rule over a whole pack: gives every place that breaks it. */
export type ContentRule = (pack: ContentPack) => readonly Issue[]

/** Makes the reporter of one rule. */
export function reporter(code: string): (file: string, path: string, text: string) => Issue {
  return (file, path, text) => ({ severity: 'error', code, file, path, text })
}
