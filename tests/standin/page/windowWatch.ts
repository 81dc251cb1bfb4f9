// Injected as source text into the preload's world (injectedScripts.ts).

declare const document: { title: string, readonly head: object | null }
declare const window: EventTarget
declare const MutationObserver: new (changed: () => void) => { observe: (node: object, options: object) => void }

/**
 * Tells the main process of two things that the DevTools protocol has no event for: a new title, and a resized window.
 * @param suffix - kept at the end of the title, so that a window on a desktop says what it runs on
 */
export function watchWindow(suffix: string, tell: (message: object) => void): void {
  let told = ''
  const readTitle = (): void => {
    const title = document.title.endsWith(suffix) ? document.title.slice(0, document.title.length - suffix.length) : document.title
    if (title === '')
      return
    if (document.title !== title + suffix)
      document.title = title + suffix
    if (title === told)
      return
    told = title
    tell({ kind: 'title', title })
  }
  window.addEventListener('resize', () => tell({ kind: 'resized' }))
  window.addEventListener('DOMContentLoaded', () => {
    readTitle()
    if (document.head)
      new MutationObserver(readTitle).observe(document.head, { subtree: true, childList: true, characterData: true })
  })
}
