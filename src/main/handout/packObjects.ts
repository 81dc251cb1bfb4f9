import type { PaperDocument } from './openDocument.ts'
import { deflateSync } from 'node:zlib'

/** pdfkit's object of a file; its types do not know these parts. */
interface FileObject {
  readonly id: number
  buffer: readonly Uint8Array[]
  compress: boolean
  finalize: () => void
  write: (bytes: Uint8Array) => void
  end: () => void
}

interface FileInternals {
  ref: (data?: object) => FileObject
  _write: (data: string | Uint8Array) => void
  addContent: (data: string) => unknown
  readonly page: { readonly content: { write: (data: string) => void } }
  addPage: (options?: object) => unknown
  flushPages: () => void
  read: () => Uint8Array | null
  _finalize: () => void
  _refEnd: (entry: { readonly id: number, readonly offset: number | null }) => void
  _offset: number
  readonly _offsets: readonly (number | null)[]
  readonly _root: FileObject
  readonly _info: FileObject
  readonly _id: unknown
  end: () => void
}

/** A document's objects, as far as they are written past pdfkit. */
export interface PackedFile {
  /** An object to be named by others before it is put into the file. */
  readonly reserve: () => FileEntry
  /** Puts an object into the file as it is written in PDF; text of more than ASCII must be in a form of ASCII. */
  readonly put: (object: FileEntry, body: string) => void
  /** Ends the document and gives its bytes, in place of pdfkit's stream, to which every few bytes are an event. */
  readonly finish: () => Uint8Array
}

/** An object of a file by its number. */
export interface FileEntry {
  readonly id: number
}

/** Bytes of an entry of the table of objects: what kind it is, where it stands, its place in a stream. */
const WIDTHS = [1, 4, 2] as const

/** A sixth less time than at zlib's usual level, for a thirtieth more bytes. */
const LEVEL = 4

/** Deflates a stream before pdfkit does at its own level. */
function deflateStream(object: FileObject): void {
  object.buffer = [deflateSync(Buffer.concat(object.buffer), { level: LEVEL })]
  object.compress = false
}

/** Gathers what is drawn on a page, which pdfkit would turn into bytes operator by operator. */
function gatherContent(file: FileInternals): void {
  const { flushPages } = file
  let lines: string[] = []
  file.addContent = (data) => {
    lines.push(data)
    return file
  }
  // pdfkit calls this before a page is followed by another, and at the end.
  file.flushPages = () => {
    if (lines.length > 0)
      file.page.content.write(lines.join('\n'))
    lines = []
    flushPages.call(file)
  }
}

/**
 * Puts a document's objects into one compressed stream, with a compressed table of where each stands (PDF 1.5).
 * pdfkit writes each as plain text, and the tags of a page are hundreds of them: a third of the file.
 */
export function packObjects(doc: PaperDocument): PackedFile {
  const file = doc as unknown as FileInternals
  const { ref } = file
  const packed: { readonly id: number, readonly body: string }[] = []
  let caught: (string | Uint8Array)[] | null = null

  // The first lines of a PDF are in pdfkit's stream already.
  const chunks: Uint8Array[] = [file.read() ?? new Uint8Array()]
  file._write = (data) => {
    if (caught !== null) {
      caught.push(data)
      return
    }
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data
    chunks.push(bytes)
    file._offset += bytes.length
  }
  gatherContent(file)
  file.ref = (data) => {
    const object = ref.call(file, data)
    const { finalize } = object
    object.finalize = () => {
      if (object.buffer.length > 0) {
        if (object.compress)
          deflateStream(object)
        finalize.call(object)
        return
      }
      caught = []
      finalize.call(object)
      // pdfkit writes three parts: "7 0 obj", the object, "endobj".
      packed.push({ id: object.id, body: String(caught[1]) })
      caught = null
    }
    return object
  }
  file._finalize = () => {
    const starts: string[] = []
    let length = 0
    for (const { id, body } of packed) {
      starts.push(`${id} ${length}`)
      length += body.length + 1
    }
    const head = `${starts.join(' ')}\n`
    const stream = file.ref({ Type: 'ObjStm', N: packed.length, First: head.length })
    stream.write(Buffer.from(head + packed.map(({ body }) => `${body}\n`).join(''), 'latin1'))
    stream.end()

    const table = file.ref({ Type: 'XRef', Size: stream.id + 2, W: [...WIDTHS], Root: file._root, Info: file._info, ID: [file._id, file._id] })
    const start = file._offset
    const places = new Map(packed.map(({ id }, index) => [id, index]))
    const [, , indexWidth] = WIDTHS
    const entry = WIDTHS.reduce((sum, width) => sum + width, 0)
    const bytes = Buffer.alloc(entry * (table.id + 1))
    // The first entry heads the list of free ones, of which there are none.
    bytes.writeUInt16BE(0xFFFF, entry - indexWidth)
    for (let id = 1; id <= table.id; id += 1) {
      const place = places.get(id)
      bytes.writeUInt8(place === undefined ? 1 : 2, id * entry)
      bytes.writeUInt32BE(place === undefined ? file._offsets[id - 1] ?? start : stream.id, id * entry + 1)
      bytes.writeUInt16BE(place ?? 0, (id + 1) * entry - indexWidth)
    }
    table.write(bytes)
    table.end()
    file._write('startxref')
    file._write(String(start))
    file._write('%%EOF')
  }
  return {
    reserve: () => file.ref({}),
    put: ({ id }, body) => {
      packed.push({ id, body })
      file._refEnd({ id, offset: null })
    },
    finish: () => {
      file.end()
      return new Uint8Array(Buffer.concat(chunks))
    },
  }
}
