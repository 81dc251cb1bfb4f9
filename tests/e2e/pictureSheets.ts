import type { HandoutRequest } from '../../src/shared/handout/handoutRequest.ts'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { renderForm } from '../../src/main/handout/form/renderForm.ts'
import { renderHandout } from '../../src/main/handout/renderHandout.ts'
import { chooseSections } from '../../src/shared/handout/chooseHandout.ts'
import { locales } from '../../src/shared/i18n/locales.ts'
import { aForm } from '../helpers/forms.ts'
import { aHandout } from '../helpers/handouts.ts'
import { shippedPack } from '../helpers/shippedContent.ts'

/** A sheet of each kind, by the picture's name. */
const sheets: Readonly<Record<string, Partial<HandoutRequest>>> = {
  'handout-page': {},
  'handout-spanish': { causes: ['nocturnal-idiopathic-cramps'], locale: 'es' },
  'handout-beside': { locale: 'es', beside: 'en' },
  'handout-large': { causes: ['muscle-strain'], largePrint: true },
  'handout-must-not-miss': { causes: ['cauda-equina-syndrome'] },
  'handout-stretches': { sections: ['stretches', 'help', 'next-step'], stretches: ['figure-four', 'hamstring', 'quadriceps', 'calf'] },
  'handout-clinician': { nameLine: true, teachBack: true, note: 'Walk to the corner and back, three times a day.' },
}

/** Writes a file and a picture of each of its pages. */
function picture(file: string, bytes: Uint8Array, pages: number): void {
  writeFileSync(`${file}.pdf`, bytes)
  execFileSync('pdftoppm', ['-r', '90', '-png', ...pages === 1 ? ['-singlefile'] : [], `${file}.pdf`, file])
}

/** Writes each sheet, and the blank checklist, into a folder as PDF and as pictures, on both papers; Letter bears the plain name. */
export function pictureSheets(folder: string): void {
  const { causes } = shippedPack()
  for (const [name, part] of Object.entries(sheets)) {
    for (const paper of ['letter', 'a4'] as const) {
      const chosen = part.causes ?? ['sciatica']
      const handout = aHandout({ causes: chosen, sections: [...chooseSections(causes.filter(({ id }) => chosen.includes(id)))], ...part, paper })
      const drawn = renderHandout(handout)
      if (!drawn.ok)
        throw new Error(JSON.stringify(drawn.fault))
      picture(path.join(folder, paper === 'letter' ? name : `${name}-a4`), drawn.value.bytes, drawn.value.pages + (handout.teachBack === null ? 0 : 1))
    }
  }
  for (const locale of locales) {
    const form = renderForm(aForm(locale), { paper: 'letter', isFillable: false })
    if (form.ok)
      picture(path.join(folder, `form-${locale}`), form.value.bytes, form.value.pages)
  }
}
