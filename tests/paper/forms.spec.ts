import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { aForm, everyFormLook } from '../helpers/forms.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { checkPdfua } from './checkPdfua.ts'
import { drawForms } from './drawForms.ts'

const run = (command: string, ...args: readonly string[]): string => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()
const draw = (look: typeof everyFormLook[number]): string => drawForms(temporaryFolder(), [look])[0] ?? ''

// A sample: each language, paper and kind in two of its combinations. `npm run pdfua` checks them all.
const sample = everyFormLook.filter(({ locale, paper, isFillable }) => (locale === 'en') === (paper === 'letter') === isFillable)

it('passes PDF/UA, to print and to fill in', () => {
  const { status, report } = checkPdfua(drawForms(temporaryFolder(), sample))
  expect({ status, report: status === 0 ? '' : report }).toEqual({ status: 0, report: '' })
})

it.each(everyFormLook)('$locale $paper fillable: $isFillable is sound, tagged and has all fonts embedded', (look) => {
  const file = draw(look)
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
  const fonts = run('pdffonts', file).trim().split('\n').slice(2)
  expect(fonts.map(line => /(yes|no) (yes|no) (yes|no) +\d+ +\d+$/.exec(line)?.slice(1))).toEqual([['yes', 'yes', 'yes'], ['yes', 'yes', 'yes']])
  const info = run('pdfinfo', file)
  expect(info).toMatch(/Tagged: +yes/)
  expect(info).toMatch(look.isFillable ? /Form: +AcroForm/ : /Form: +none/)
  expect(info).toContain(`Title:           ${aForm(look.locale).title}`)
  expect(info).toMatch(look.paper === 'letter' ? /612 x 792 pts/ : /595\.28 x 841\.89 pts/)
})

it.each(everyFormLook)('$locale $paper fillable: $isFillable gives every number and every word back as text', (look) => {
  const form = aForm(look.locale)
  const text = squeeze(run('pdfinfo', '-struct-text', draw(look)).replace(/^ *(?:[A-Z]\w*(?: .*)?)$/gm, '').replaceAll('"', ' '))
  for (const { heading, lead, items } of form.sections) {
    expect(text).toContain(heading)
    expect(text).toContain(lead ?? '')
    for (const { number, words, remark, answer } of items)
      expect(text).toContain(squeeze([number, words, remark ?? '', answer.kind === 'number' ? answer.unit : ''].join(' ')))
  }
  for (const line of [...form.lead, form.nameLabel, form.dateLabel, form.map.heading, form.notesLabel, form.footer])
    expect(text).toContain(line)
})

it('reads each question once, though its heading is printed again where it goes on', () => {
  const structure = run('pdfinfo', '-struct', draw({ locale: 'es', paper: 'letter', isFillable: false }))
  const form = aForm('es')
  expect(structure.match(/^ *LI\b/gm)).toHaveLength(form.sections.flatMap(section => section.items).length)
  // Each section, and the notes.
  expect(structure.match(/^ *H2\b/gm)).toHaveLength(form.sections.length + 1)
  expect(structure.match(/^ *Figure\b/gm)).toHaveLength(1)
})

it('says on every page how old the content is and which page it is', () => {
  const form = aForm('en')
  const pages = run('pdftotext', '-layout', draw({ locale: 'en', paper: 'a4', isFillable: false }), '-').split('\f').slice(0, -1)
  pages.forEach((page, at) => expect(squeeze(page.trim().split('\n').at(-1) ?? '')).toBe(`${form.footer} Page ${at + 1} of ${pages.length}`))
  expect(form.footer).toContain('Not yet reviewed by a clinician')
})
