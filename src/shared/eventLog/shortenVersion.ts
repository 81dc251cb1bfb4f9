import { Version } from './loggedEvent.ts'

/** A version as the log takes it: `1.2.0-beta.3` is `1.2.0`, and what is none is `0.0.0`. */
export function shortenVersion(version: string): string {
  const [found = '0.0.0'] = /^\d{1,3}\.\d{1,3}\.\d{1,3}(?:-standin)?/.exec(version) ?? []
  return Version.parse(found)
}
