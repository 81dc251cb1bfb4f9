import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** The page's policy lets no text name a worker. This one address, known when the app is built, is let through by name. */
export function makePdfWorker(): Worker {
  const policy = window.trustedTypes?.createPolicy('pdf-worker', { createScriptURL: () => workerUrl })
  return new Worker(policy?.createScriptURL('') ?? workerUrl, { type: 'module' })
}
