/** What window number `n` shows before the app loads its page; on a display it is also how Chromium's new window is recognised. */
export function startPageUrl(n: number): string {
  return `data:text/html,<title>stand-in ${n}</title><!--standin-window-${n}-->`
}

/** @param n - of one window; without it, of any, also of a headless one, which starts blank */
export function isStartPage(url: string, n?: number): boolean {
  const [, number] = /^data:.*standin-window-(\d+)-/.exec(url) ?? []
  return n === undefined ? number !== undefined || url === 'about:blank' : number === String(n)
}
