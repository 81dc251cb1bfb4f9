import type { HelpTier } from '../catalog/causeText.ts'
import type { Drawing } from '../drawing.ts'
import type { Handout, HandoutSection, TextRun } from './handout.ts'
import { assertNever } from '../assertNever.ts'

/** The same line in two languages; `null` where one of them has no such line. */
export type LinePair = readonly [readonly TextRun[] | null, readonly TextRun[] | null]

/** A row of a two-language sheet. */
export type PairedRow
  = | { readonly kind: 'line', readonly cells: LinePair }
    /** An item of a list. */
    | { readonly kind: 'item', readonly cells: LinePair }
    /** A name within a section, as that of a cause or a stretch. */
    | { readonly kind: 'name', readonly cells: LinePair }
    /** What to do on the signs below. */
    | { readonly kind: 'tier', readonly tier: HelpTier, readonly cells: LinePair }
    | { readonly kind: 'picture', readonly drawing: Drawing, readonly alt: string }
    /** Words in one language only, over both columns: the clinician's note. */
    | { readonly kind: 'across', readonly text: string }

/** A section of a two-language sheet. */
export interface PairedSection {
  readonly id: string
  readonly headings: readonly [string, string]
  /** Whether a firm edge stands around it. */
  readonly framed: boolean
  readonly rows: readonly PairedRow[]
}

const plain = (text: string): readonly TextRun[] => [{ text, strong: false }]
const strong = (text: string): readonly TextRun[] => [{ text, strong: true }]

/** Lines side by side; the shorter of the two ends in gaps. */
function pairLines(first: readonly string[], second: readonly string[], write = plain): readonly LinePair[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const cell = (lines: readonly string[]): readonly TextRun[] | null => lines[at] === undefined ? null : write(lines[at])
    return [cell(first), cell(second)]
  })
}

const listLead = (lead: string | null): readonly string[] => lead === null ? [] : [lead]

const asLines = (pairs: readonly LinePair[]): readonly PairedRow[] => pairs.map(cells => ({ kind: 'line', cells }))
const asItems = (pairs: readonly LinePair[]): readonly PairedRow[] => pairs.map(cells => ({ kind: 'item', cells }))

/** The lines of a section as rows, with those of the same section in the other language. */
function pairRows(first: HandoutSection, other: HandoutSection | undefined): readonly PairedRow[] {
  switch (first.kind) {
    case 'prose': {
      const paragraphs = other?.kind === 'prose' ? other.paragraphs : []
      return first.paragraphs.flatMap(({ lead, sentences }, at): readonly PairedRow[] => {
        const second = paragraphs[at]
        const names = pairLines(listLead(lead), listLead(second?.lead ?? null), strong)
        return [...names.map(cells => ({ kind: 'name', cells }) as const), ...asLines(pairLines(sentences, second?.sentences ?? []))]
      })
    }
    case 'list': {
      const second = other?.kind === 'list' ? other : null
      const items = asItems(pairLines(first.items, second?.items ?? []))
      return first.picture === null
        ? items
        : [...items, { kind: 'picture', drawing: first.picture.drawing, alt: first.picture.alt }, ...asLines(pairLines([first.picture.caption], second?.picture === null || second === null ? [] : [second.picture.caption]))]
    }
    case 'stretches': {
      const stretches = other?.kind === 'stretches' ? other.stretches : []
      return first.stretches.flatMap((guide, at): readonly PairedRow[] => {
        const second = stretches[at]
        return [
          { kind: 'name', cells: [strong(guide.name), second === undefined ? null : strong(second.name)] },
          { kind: 'picture', drawing: guide.drawing, alt: guide.alt },
          ...asItems(pairLines(guide.steps, second?.steps ?? [])),
          ...asLines(pairLines([guide.dose], second === undefined ? [] : [second.dose])),
          ...asLines(pairLines([guide.stopIf], second === undefined ? [] : [second.stopIf], strong)),
        ]
      })
    }
    case 'help': {
      const tiers = other?.kind === 'help' ? other.tiers : []
      return first.tiers.flatMap((row): readonly PairedRow[] => {
        const second = tiers.find(({ tier }) => tier === row.tier)
        const lead = ({ name, lead: action }: typeof row): readonly TextRun[] => strong(`${name}. ${action}`)
        return [
          { kind: 'tier', tier: row.tier, cells: [lead(row), second === undefined ? null : lead(second)] },
          ...asItems(pairLines(row.signs, second?.signs ?? [])),
        ]
      })
    }
    case 'step': {
      const lines = other?.kind === 'step' ? other.lines : []
      return first.lines.map((line, at) => ({ kind: 'line', cells: [line, lines[at] ?? null] }))
    }
    case 'note':
      return [{ kind: 'across', text: first.text }]
    default:
      return assertNever(first)
  }
}

/**
 * Puts the sections of a sheet beside those of the same sheet in another language, line for line: a sentence, an item or a sign a row.
 * A line that one language lacks leaves a gap, so that no line stands beside another's.
 */
export function pairHandouts(first: Handout, second: Handout): readonly PairedSection[] {
  return first.sections.map((section) => {
    const other = second.sections.find(({ id }) => id === section.id)
    return { id: section.id, headings: [section.heading, other?.heading ?? section.heading], framed: section.kind === 'help', rows: pairRows(section, other) }
  })
}
