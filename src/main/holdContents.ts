import type { WebContents } from 'electron'
import { isAppPage } from './appProtocol.ts'
import { pdfViewer } from './pdfViewer.ts'

/** Where a frame within the page may go: nowhere, to a PDF that the page made, and to the viewer that shows it. */
const ofFrames = ['blob:app://bundle/', pdfViewer]
const isOfFrames = (url: string): boolean => url === 'about:blank' || ofFrames.some(prefix => url.startsWith(prefix))

/** Holds a page, whoever made it: it cannot leave its own address, open a window, embed another page or tell this computer's addresses. */
export function holdContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => {
    if (!isAppPage(event.url))
      event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !isOfFrames(event.url))
      event.preventDefault()
  })
  // Our own scheme never redirects.
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
}
