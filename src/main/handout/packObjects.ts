import type { PaperDocument } from './openDocument.ts'

/** pdfkit's object of a file; its types do not know these parts. */
interface FileObject {
  readonly id: number
  readonly buffer: readonly unknown[] | Uint8Array
  finalize: () => void
  write: (bytes: Uint8Array) => void
  end: () => void
}

interface FileInternals {
  ref: (data?: object) => FileObject
  _write: (data: string | Uint8Array) => void
  _finalize: () => void
  _offset: number
  readonly _offsets: readonly (number | null)[]
  readonly _root: FileObject
  readonly _info: FileObject
  readonly _id: unknown
  push: (chunk: null) => void
}

/** Bytes of an entry of the table of objects: what kind it is, where it stands, its place in a stream. */
const WIDTHS = [1, 4, 2] as const

/**
 * Puts a document's objects into one compressed stream, with a compressed table of where each stands (PDF 1.5).
 * pdfkit writes each as plain text, and the tags of a page are hundreds of them: a third of the file.
 */
export function packObjects(doc: PaperDocument): void {
  const file = doc as unknown as FileInternals
  const { ref, _write: write } = file
  const packed: { readonly id: number, readonly body: string }[] = []
  let caught: (string | Uint8Array)[] | null = null

  file._write = data => caught === null ? write.call(file, data) : void caught.push(data)
  file.ref = (data) => {
    const object = ref.call(file, data)
    const { finalize } = object
    object.finalize = () => {
      if (object.buffer.length > 0) {
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
    file.push(null)
  }
}
