import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { renderForm } from '../../src/main/handout/form/renderForm.ts'
import { aForm, everyFormLook } from '../helpers/forms.ts'

/** Draws the blank checklist into a folder, in each of the looks. @returns the files, in their order */
export function drawForms(folder: string, looks: readonly typeof everyFormLook[number][] = everyFormLook): readonly string[] {
  return looks.map(({ locale, ...look }) => {
    const drawn = renderForm(aForm(locale), look)
    if (!drawn.ok)
      throw new Error(JSON.stringify(drawn.fault))
    const file = path.join(folder, `form-${locale}-${look.paper}${look.isFillable ? '-fillable' : ''}.pdf`)
    writeFileSync(file, drawn.value.bytes)
    return file
  })
}
