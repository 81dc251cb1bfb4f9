import type { PaperDocument } from '../openDocument.ts'
import type { Box, Field } from '../sheetOps.ts'
import type { FileReference } from './fileReference.ts'
import { fileOf } from './fileReference.ts'
import { embedFieldFont } from './embedFieldFont.ts'
import { drawMark, drawNothing } from './fieldAppearances.ts'

/** Bits of Ff, ISO 32000-1, tables 226 to 230. */
const MANY_LINES = 1 << 12

/** Annotation flag: the field is printed. */
const PRINTED = 4

/** The name under which fields find their font. */
const FONT = 'Field'

/** Fields of one document. */
export interface Fields {
  /** Puts a field on the page being drawn. @param key - by which it finds its element */
  place: (box: Box, field: Field, key: number) => FileReference
}

/** A string of PDF, not a name. */
const text = (value: string): unknown => new String(value)

/**
 * Opens the fields of a document; without any, it gets no form.
 * Boxes of one question are check boxes of one name, each with a state of its own: marking one clears its neighbours, as in a group of radio
 * buttons, but a mark can be taken back, which viewers do not let radio buttons do. A question that was not asked must be able to stay so.
 */
export function openFields(doc: PaperDocument): Fields {
  const file = fileOf(doc)
  const parents = new Map<string, FileReference>()
  let tops: FileReference[] | null = null

  function openForm(): FileReference[] {
    const fields: FileReference[] = []
    file._acroform = { fonts: { [FONT]: embedFieldFont(file) }, defaultFont: FONT }
    file._root.data.AcroForm = file.ref({ Fields: fields, DA: text(`/${FONT} 10 Tf 0.067 g`), DR: { Font: {} } })
    return fields
  }
  /** The question that a box belongs to; pdfkit ends it with the document. */
  function parentOf({ name, isExclusive, question }: Extract<Field, { kind: 'mark' }>): FileReference {
    let parent = parents.get(name)
    if (parent === undefined) {
      parent = file.ref({ T: text(name), TU: text(question), ...isExclusive ? { FT: 'Btn', V: 'Off' } : {}, Kids: [] })
      parents.set(name, parent)
      tops?.push(parent)
    }
    return parent
  }
  function describe(field: Field, { width, height }: Box): object {
    if (field.kind === 'text') {
      const { name, longest, size, hasLines } = field
      return {
        FT: 'Tx',
        T: text(name),
        DA: text(`/${FONT} ${size} Tf 0.067 g`),
        ...longest === null ? {} : { MaxLen: longest },
        ...hasLines ? { Ff: MANY_LINES } : {},
        AP: { N: drawNothing(file, width, height, '/Tx BMC EMC') },
      }
    }
    const states = { [field.isExclusive ? field.option : 'yes']: drawMark(file, width), Off: drawNothing(file, width, height) }
    const own = field.isExclusive ? {} : { FT: 'Btn', T: text(field.option), V: 'Off' }
    return { Parent: parentOf(field), ...own, AS: 'Off', AP: { N: states } }
  }
  return {
    place: (box, field, key) => {
      tops ??= openForm()
      doc.annotate(box.x, box.y, box.width, box.height, {
        Subtype: 'Widget',
        F: PRINTED,
        TU: text(field.spoken),
        ...describe(field, box),
        StructParent: key,
      } as unknown as PDFKit.Mixins.AnnotationOption)
      const widget = file.page.annotations.at(-1)
      if (widget === undefined)
        throw new Error('pdfkit keeps a page\'s annotations elsewhere')
      if (field.kind === 'text')
        tops.push(widget)
      else
        (widget.data.Parent as FileReference & { data: { Kids: FileReference[] } }).data.Kids.push(widget)
      return widget
    },
  }
}
