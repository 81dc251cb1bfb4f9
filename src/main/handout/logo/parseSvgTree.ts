import type { LogoFault } from '../../../shared/handout/logo.ts'
import type { Result } from '../../../shared/result.ts'
import { SaxesParser } from 'saxes'
import { fail, ok } from '../../../shared/result.ts'

/** An element with what stands in it. Text is left out: nothing of it is drawn. */
export interface SvgElement {
  readonly name: string
  /** Whether it is of SVG: drawing programs put elements of their own in between. */
  readonly isSvg: boolean
  /** Those without a prefix. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly SvgElement[]
}

const SVG = 'http://www.w3.org/2000/svg'
const MOST_DEEP = 100
const MOST_ELEMENTS = 20_000
/** Characters parsed at a time. The parser takes ever longer the deeper elements stand in each other, and stops only in between. */
const PIECE = 4096

const damaged = { kind: 'logo-damaged', format: 'svg', reason: 'xml' } as const
const unsupported = (what: string): LogoFault => ({ kind: 'logo-unsupported', format: 'svg', what })

/** Elements that act from wherever they stand, even where nothing is drawn. */
const acting: readonly string[] = ['style', 'script']

/**
 * Parses an SVG file into its elements. No entity but XML's own five is known, nothing is fetched.
 * @returns the root, or `logo-unknown-format` when the file is not one of SVG
 */
export function parseSvgTree(text: string): Result<SvgElement, LogoFault> {
  const faults: LogoFault[] = []
  const document: SvgElement[] = []
  const open = [document]
  let count = 0
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', () => faults.push(document.length === 0 ? { kind: 'logo-unknown-format' } : damaged))
  // Drawing programs write one that names a document type elsewhere, which nobody fetches; one that defines entities is refused.
  parser.on('doctype', (type) => {
    if (!/^\s*svg\b/i.test(type))
      faults.push({ kind: 'logo-unknown-format' })
    else if (type.includes('['))
      faults.push(unsupported('DOCTYPE'))
  })
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet')
      faults.push(unsupported('xml-stylesheet'))
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const isSvg = uri === SVG || uri === ''
    count += 1
    if (document.length === 0 && !(isSvg && local === 'svg'))
      faults.push({ kind: 'logo-unknown-format' })
    if (isSvg && acting.includes(local))
      faults.push(unsupported(`<${local}>`))
    if (count > MOST_ELEMENTS || open.length > MOST_DEEP)
      faults.push({ kind: 'logo-too-complex' })
    const children: SvgElement[] = []
    const own = Object.values(attributes).filter(attribute => attribute.uri === '').map(({ name, value }) => [name, value] as const)
    open.at(-1)?.push({ name: local, isSvg, attributes: new Map(own), children })
    open.push(children)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  for (let at = 0; at < text.length && faults.length === 0; at += PIECE)
    parser.write(text.slice(at, at + PIECE))
  if (faults.length === 0)
    parser.close()
  const [fault] = faults
  const [root] = document
  if (fault !== undefined)
    return fail(fault)
  return root === undefined ? fail({ kind: 'logo-unknown-format' }) : ok(root)
}
