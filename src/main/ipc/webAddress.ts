/** Longest address that a dialog can show whole. */
const LONGEST_ADDRESS = 300

/**
 * An address that may be shown to a person and opened: https, or http, whose dialog says that it is not encrypted; and nothing in it that makes it look like another.
 * @param url - as the content has it
 * @returns the address as a browser would write it, so that a host in look-alike letters is seen as what it is; `null` when it must not be opened
 */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url))
    return null
  const { protocol, username, password, href } = new URL(url)
  const isPlain = ['https:', 'http:'].includes(protocol) && username === '' && password === ''
  return isPlain && href.length <= LONGEST_ADDRESS ? href : null
}
