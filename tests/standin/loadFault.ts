/** Chromium's network errors that a local page can meet. @see net/base/net_error_list.h */
const codes: Readonly<Record<string, number>> = {
  ERR_FAILED: -2, ERR_ABORTED: -3, ERR_FILE_NOT_FOUND: -6, ERR_UNEXPECTED: -9, ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102, ERR_NAME_NOT_RESOLVED: -105,
}

/**
 * The error that rejects loadURL, in Electron's words.
 * @param hasHandlerThrown - the protocol handler threw, which Electron reports as ERR_UNEXPECTED
 */
export function loadFault(errorText: string, url: string, hasHandlerThrown: boolean): Error & { errno: number, code: string } {
  const name = errorText.replace('net::', '')
  const code = hasHandlerThrown && name === 'ERR_FAILED' ? 'ERR_UNEXPECTED' : name
  const errno = codes[code] ?? -2
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { errno, code, url })
}
