import type { Locale } from '../../shared/i18n/locales.ts'
import type { PaperDocument } from './openDocument.ts'
import type { FileEntry, PackedFile } from './packObjects.ts'
import type { Box, ListNumbering } from './sheetOps.ts'
import { languageTags } from './languageTags.ts'
import { writeNumber } from './writeNumber.ts'

/** What an element says of itself besides its tag. `alt` is said of a picture, `spoken` in place of what stands there. */
export interface ElementFacts {
  readonly lang?: Locale
  readonly alt?: string
  readonly spoken?: string
  readonly numbering?: ListNumbering
  /** Where a picture stands. */
  readonly box?: Box
}

/** What the tree needs of pdfkit's document; none of it is in its public types. */
interface MarkedDocument {
  readonly page: { readonly dictionary: FileEntry, readonly height: number, readonly structParentTreeKey: number }
  readonly addContent: (content: string) => void
  readonly getStructTreeRoot: () => FileEntry & { readonly data: { K?: readonly FileEntry[] } }
  readonly getStructParentTree: () => { readonly add: (key: number, element: FileEntry) => void, readonly get: (key: number) => FileEntry[] }
  readonly createStructParentTreeNextKey: () => number
}

interface Group {
  readonly entry: FileEntry
  readonly parent: FileEntry
  readonly tag: string
  readonly facts: ElementFacts
  readonly kids: FileEntry[]
}

/** A text string in ASCII: as it is where it can be, else in UTF-16. @see PDF 32000-1, 7.9.2.2 */
function writeText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text))
    return `(${text.replace(/[\\()]/g, character => `\\${character}`)})`
  return `<feff${text.split('').map(unit => unit.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`
}

const refer = ({ id }: FileEntry): string => `${id} 0 R`

/**
 * The tags of a document: what its content is, in the order in which it is read. pdfkit's own elements are objects that hold closures and look
 * through each other at every end; a page has two hundred, and half of the time to paint it went there.
 * @see PDF 32000-1, 14.7
 */
export class StructureTree {
  readonly #doc: MarkedDocument
  readonly #file: PackedFile
  readonly #groups: Group[] = []

  constructor(doc: PaperDocument, file: PackedFile) {
    this.#doc = doc as unknown as MarkedDocument
    this.#file = file
    this.open('Document')
    this.#doc.getStructTreeRoot().data.K = this.#groups.map(({ entry }) => entry)
  }

  /** Opens a group: what is added until `close` belongs to it, over a page end too. */
  open(tag: string, facts: ElementFacts = {}): void {
    this.#groups.push({ entry: this.#file.reserve(), parent: this.#groups.at(-1)?.entry ?? this.#doc.getStructTreeRoot(), tag, facts, kids: [] })
  }

  close(): void {
    const group = this.#groups.pop()
    if (group === undefined)
      return
    const { entry, parent, tag, facts, kids } = group
    this.#file.put(entry, `<</S/${tag}/P ${refer(parent)}/K[${kids.map(refer).join(' ')}]${this.#writeFacts(facts)}>>`)
    this.#groups.at(-1)?.kids.push(entry)
  }

  /** Adds what is drawn on the page at hand as one element. */
  add(tag: string, facts: ElementFacts, draw: () => void): void {
    const { page } = this.#doc
    const marks = this.#doc.getStructParentTree().get(page.structParentTreeKey)
    const mark = marks.length
    const entry = this.#addEntry(tag, `/Pg ${refer(page.dictionary)}/K ${mark}`, facts)
    marks.push(entry)
    this.#doc.addContent(`/${tag} <</MCID ${mark}>> BDC`)
    draw()
    this.#doc.addContent('EMC')
  }

  /**
   * Adds an annotation on the page at hand as an element of its own.
   * @param place - places it, under the key by which it finds its element
   */
  addAnnotation(tag: string, facts: ElementFacts, place: (key: number) => FileEntry): void {
    const key = this.#doc.createStructParentTreeNextKey()
    const page = refer(this.#doc.page.dictionary)
    const annotation = place(key)
    this.#doc.getStructParentTree().add(key, this.#addEntry(tag, `/Pg ${page}/K<</Type/OBJR/Pg ${page}/Obj ${refer(annotation)}>>`, facts))
  }

  /** Draws what a screen reader passes over. */
  addArtifact(kind: 'Layout' | 'Pagination', draw: () => void): void {
    this.#doc.addContent(kind === 'Layout' ? '/Artifact <</Type/Layout>> BDC' : '/Artifact <</Type/Pagination/Attached[/Bottom]>> BDC')
    draw()
    this.#doc.addContent('EMC')
  }

  #addEntry(tag: string, content: string, facts: ElementFacts): FileEntry {
    const entry = this.#file.reserve()
    const group = this.#groups.at(-1)
    if (group === undefined)
      throw new Error('the tree is closed')
    group.kids.push(entry)
    this.#file.put(entry, `<</S/${tag}/P ${refer(group.entry)}${content}${this.#writeFacts(facts)}>>`)
    return entry
  }

  #writeFacts({ lang, alt, spoken, numbering, box }: ElementFacts): string {
    return [
      lang === undefined ? '' : `/Lang${writeText(languageTags[lang])}`,
      alt === undefined ? '' : `/Alt${writeText(alt)}`,
      spoken === undefined ? '' : `/ActualText${writeText(spoken)}`,
      numbering === undefined ? '' : `/A<</O/List/ListNumbering/${numbering}>>`,
      box === undefined ? '' : `/A<</O/Layout/Placement/Block/BBox[${this.#flip(box).map(writeNumber).join(' ')}]>>`,
    ].join('')
  }

  /** Left, bottom, right and top, from the page's left and bottom. */
  #flip({ x, y, width, height }: Box): readonly number[] {
    const { height: pageHeight } = this.#doc.page
    return [x, pageHeight - y - height, x + width, pageHeight - y]
  }
}
