let frame: HTMLIFrameElement | undefined
let address = ''

/** Takes the last printed sheet out of the page. */
export function forgetPrinted(): void {
  frame?.remove()
  frame = undefined
  if (address !== '')
    URL.revokeObjectURL(address)
  address = ''
}

/**
 * Prints the bytes of a PDF, the same that are shown, through a hidden frame.
 * @param waitMs - the frame must be there by then
 * @returns `false` when the frame did not load or would not print
 */
export function printPdf(bytes: Uint8Array, waitMs = 8000): Promise<boolean> {
  forgetPrinted()
  // Without the viewer a PDF in a frame is a download, or an empty page.
  if (!navigator.pdfViewerEnabled)
    return Promise.resolve(false)
  address = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/pdf' }))
  const made = document.createElement('iframe')
  frame = made
  made.className = 'unseen'
  made.tabIndex = -1
  made.setAttribute('aria-hidden', 'true')
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), waitMs)
    made.addEventListener('load', () => {
      clearTimeout(late)
      const target = made.contentWindow
      if (target === null || frame !== made)
        return resolve(false)
      try {
        const focused = document.activeElement
        target.focus()
        target.print()
        // The frame would swallow every key from now on.
        window.focus()
        if (focused instanceof HTMLElement)
          focused.focus({ preventScroll: true })
        resolve(true)
      }
      catch {
        // The viewer that shows PDFs is missing or refuses: the sheet can still be saved.
        resolve(false)
      }
    }, { once: true })
    made.src = address
    document.body.append(made)
  })
}
