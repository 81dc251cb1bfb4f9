import type { PaperDocument } from '../openDocument.ts'

/** An object of a PDF file as pdfkit keeps it until it is written; strings in `data` are names, String objects are text. */
export interface FileReference {
  readonly id: number
  readonly data: Record<string, unknown>
  end: (bytes?: Uint8Array | string) => void
}

/** What fields need of pdfkit's document; none of it is in its public types. */
export interface FileParts {
  ref: (data: object) => FileReference
  readonly page: { readonly annotations: readonly FileReference[] }
  readonly _root: FileReference
  _acroform: { readonly fonts: Readonly<Record<string, FileReference>>, readonly defaultFont: string }
}

/** A document as the objects it is made of. */
export function fileOf(doc: PaperDocument): FileParts {
  return doc as unknown as FileParts
}
