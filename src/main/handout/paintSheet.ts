import type { OpenedDocument, PaperDocument } from './openDocument.ts'
import type { Mark, PageOps, PlacedText, SheetOp } from './sheetOps.ts'
import { assertNever } from '../../shared/assertNever.ts'
import { openFields } from './fields/openFields.ts'
import { languageTags } from './openDocument.ts'
import { writeTexts } from './writeTexts.ts'

type Structure = PDFKit.PDFStructureElement

/** Bookmarks have a Count only where pdfkit is told so. */
function countBookmarks(doc: PaperDocument): void {
  const { outline } = doc as unknown as { outline: { children: readonly unknown[], outlineData: { Count?: number } } }
  outline.outlineData.Count = outline.children.length
}

/** pdfkit measures `left` from the right edge. */
function addBookmark(doc: PaperDocument, text: string, top: number): void {
  const { outline, page } = doc as unknown as { outline: { addItem: (title: string, options: object) => void }, page: { width: number } }
  outline.addItem(text, { fit: false, top, left: page.width })
}

function drawUnstyled(doc: PaperDocument, draw: (doc: PaperDocument) => void): void {
  doc.save()
  draw(doc)
  doc.restore()
}

/** Marks content as an artifact, or adds it to the open group as an element. */
function markContent(doc: PaperDocument, group: Structure, mark: Mark, write: () => void): void {
  if ('element' in mark) {
    const { lang, spoken } = mark
    group.add(doc.struct(mark.element, { ...lang === undefined ? {} : { lang: languageTags[lang] }, ...spoken === undefined ? {} : { actual: spoken } }, write))
    return
  }
  doc.markContent('Artifact', mark.artifact === 'Layout' ? { type: 'Layout' } : { type: 'Pagination', attached: ['Bottom'] })
  write()
  doc.endMarkedContent()
}

function openGroup(doc: PaperDocument, parent: Structure, { tag, lang, numbering }: Extract<SheetOp, { kind: 'open' }>): Structure {
  const group = doc.struct(tag, lang === undefined ? {} : { lang: languageTags[lang] })
  parent.add(group)
  if (numbering !== undefined)
    (group as unknown as { dictionary: { data: { A: object } } }).dictionary.data.A = { O: 'List', ListNumbering: numbering }
  return group
}

/**
 * Draws pages into an opened document. Blocks are drawn in the order in which they were laid out, which is the order in which they are read.
 */
export function paintSheet({ doc, fonts }: OpenedDocument, pages: readonly PageOps[]): void {
  const root = doc.struct('Document')
  doc.addStructure(root)
  const groups: Structure[] = [root]
  const fields = openFields(doc)
  const write = (texts: readonly PlacedText[], size: number, color: string): void => writeTexts(doc, fonts, texts, size, color)

  function paint(op: SheetOp): void {
    const group = groups.at(-1) ?? root
    switch (op.kind) {
      case 'open':
        groups.push(openGroup(doc, group, op))
        return
      case 'close':
        groups.pop()?.end()
        return
      case 'text':
        markContent(doc, group, op.mark, () => write(op.texts, op.size, op.color))
        return
      case 'shape':
        markContent(doc, group, { artifact: 'Layout' }, () => drawUnstyled(doc, op.draw))
        return
      case 'figure': {
        const { x, y, width, height } = op.box
        // pdfkit takes the box; its types do not know it.
        const attributes = { alt: op.alt, bbox: [x, y, x + width, y + height] } as { alt: string }
        group.add(doc.struct('Figure', attributes, () => drawUnstyled(doc, op.draw)))
        return
      }
      case 'widget':
        fields.place(group, op.box, op.field)
        return
      case 'bookmark':
        addBookmark(doc, op.text, op.top)
        return
      default:
        assertNever(op)
    }
  }
  for (const page of pages) {
    doc.addPage()
    page.forEach(paint)
  }
  root.end()
  countBookmarks(doc)
}
