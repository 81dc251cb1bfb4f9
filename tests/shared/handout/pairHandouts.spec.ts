import type { HandoutSection } from '../../../src/shared/handout/handout.ts'
import { expect, it } from 'vitest'
import { handoutSections } from '../../../src/shared/handout/handoutRequest.ts'
import { sectionLines } from '../../../src/shared/handout/handoutText.ts'
import { pairHandouts } from '../../../src/shared/handout/pairHandouts.ts'
import { aHandout } from '../../helpers/handouts.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'

const { causes } = shippedPack()
const [first, second] = (['en', 'es'] as const).map(locale => aHandout({ locale, sections: [...handoutSections] })) as [ReturnType<typeof aHandout>, ReturnType<typeof aHandout>]
const wordsOf = (section: HandoutSection | undefined): string => section === undefined ? '' : sectionLines(section).join(' ')

it.each(causes.map(cause => cause.id))('gives every line of %s its partner', (id) => {
  const [en, es] = (['en', 'es'] as const).map(locale => aHandout({ causes: [id], locale, sections: [...handoutSections] }))
  for (const { id: section, rows } of pairHandouts(en ?? first, es ?? second)) {
    const gaps = rows.filter(row => 'cells' in row && row.cells.includes(null))
    expect(gaps, section).toEqual([])
  }
})

it('keeps every word of both languages, in order', () => {
  for (const { id, rows } of pairHandouts(first, second)) {
    const column = (at: 0 | 1): string => rows.flatMap(row => 'cells' in row ? row.cells[at] ?? [] : []).map(run => run.text).join(' ').replace(/\s+/g, ' ')
    const told = (text: string): string => text.replace(/\s+/g, ' ').trim()
    // The name of a tier stands before what to do, which alone is measured.
    const bare = (text: string): string => text.replace(/(Emergency|Emergencia|Today|Hoy|Soon|Pronto)\. /g, '').replace(/ ([.,])/g, '$1')
    expect(bare(column(0)), id).toBe(told(wordsOf(first.sections.find(section => section.id === id))))
    expect(bare(column(1)), id).toBe(told(wordsOf(second.sections.find(section => section.id === id))))
  }
})

it('leaves a gap where one language lacks a line, so that no line stands beside another\'s', () => {
  const shorter = { ...second, sections: second.sections.map(section => section.kind === 'list' ? { ...section, items: section.items.slice(0, 2) } : section) }
  const list = pairHandouts(first, shorter).find(({ id }) => id === 'self-care')
  const gaps = list?.rows.map(row => 'cells' in row && row.cells[1] === null)
  expect(gaps?.slice(0, 3)).toEqual([false, false, true])
})

it('puts the clinician\'s note over both columns: it is in one language', () => {
  const noted = aHandout({ note: 'Walk each day.' })
  const note = pairHandouts(noted, second).find(({ id }) => id === 'note')
  expect(note?.rows).toEqual([{ kind: 'across', text: 'Walk each day.' }])
})
