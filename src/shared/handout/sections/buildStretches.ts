import type { SectionBuilder } from '../handoutContext.ts'
import { drawFigure } from '../../catalog/drawFigure.ts'
import { oncePerObject } from '../../oncePerObject.ts'
import { chooseStretches } from '../chooseHandout.ts'

/** A picture takes some milliseconds to make and is the same on every sheet. */
const drawOnce = oncePerObject(drawFigure)

/** "Stretches": those that the clinician chose, or those of the causes, each with its picture. */
export const buildStretches: SectionBuilder = ({ request, causes, pack, text, t }) => {
  const ids = request.stretches ?? chooseStretches(causes.map(({ cause }) => cause))
  const stretches = ids.flatMap((id) => {
    const stretch = pack.stretches.find(entry => entry.id === id)
    const words = text.stretches[id]
    return stretch === undefined || words === undefined ? [] : [{ ...words, drawing: drawOnce(stretch.figure) }]
  })
  return stretches.length === 0 ? null : { kind: 'stretches', id: 'stretches', heading: t('handout.stretches.heading'), stretches }
}
