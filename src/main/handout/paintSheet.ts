import type { OpenedDocument, PaperDocument } from './openDocument.ts'
import type { PageOps, SheetOp } from './sheetOps.ts'
import { assertNever } from '../../shared/assertNever.ts'
import { openFields } from './fields/openFields.ts'
import { StructureTree } from './structureTree.ts'
import { writeTexts } from './writeTexts.ts'

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

/**
 * Draws pages into an opened document. Blocks are drawn in the order in which they were laid out, which is the order in which they are read.
 */
export function paintSheet({ doc, fonts, file }: OpenedDocument, pages: readonly PageOps[]): void {
  const tree = new StructureTree(doc, file)
  const fields = openFields(doc)

  function writeMarked({ mark, texts, size, color }: Extract<SheetOp, { kind: 'text' }>): void {
    const write = (): void => writeTexts(doc, fonts, texts, size, color)
    if ('artifact' in mark)
      tree.addArtifact(mark.artifact, write)
    else
      tree.add(mark.element, mark, write)
  }
  function paint(op: SheetOp): void {
    switch (op.kind) {
      case 'open':
        tree.open(op.tag, op)
        return
      case 'close':
        tree.close()
        return
      case 'text':
        writeMarked(op)
        return
      case 'shape':
        tree.addArtifact('Layout', () => drawUnstyled(doc, op.draw))
        return
      case 'figure':
        tree.add('Figure', op, () => drawUnstyled(doc, op.draw))
        return
      case 'widget':
        tree.addAnnotation('Form', { alt: op.field.spoken }, key => fields.place(op.box, op.field, key))
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
  tree.close()
  countBookmarks(doc)
}
