import type { ListPicture, StretchGuide } from '../handout.ts'
import type { HandoutContext, SectionBuilder } from '../handoutContext.ts'
import { drawFigure } from '../../catalog/drawFigure.ts'
import { oncePerObject } from '../../oncePerObject.ts'
import { chooseStretches } from '../chooseHandout.ts'

/** A picture takes some milliseconds to make and is the same on every sheet. */
const drawOnce = oncePerObject(drawFigure)

/** The ids of a sheet's stretches: those that the clinician chose, or those of the causes. */
export function listStretches({ request, causes }: Pick<HandoutContext, 'request' | 'causes'>): readonly string[] {
  return request.stretches ?? chooseStretches(causes.map(({ cause }) => cause))
}

/** The stretches of a sheet with their words and pictures. */
export function gatherStretches(context: HandoutContext): readonly (StretchGuide & ListPicture)[] {
  const { pack, text } = context
  return listStretches(context).flatMap((id) => {
    const stretch = pack.stretches.find(entry => entry.id === id)
    const words = text.stretches[id]
    return stretch === undefined || words === undefined ? [] : [{ ...words, drawing: drawOnce(stretch.figure) }]
  })
}

/** "Stretches": those that the clinician chose, or those of the causes, each with its picture. */
export const buildStretches: SectionBuilder = (context) => {
  const { t } = context
  const stretches = gatherStretches(context)
  return stretches.length === 0 ? null : { kind: 'stretches', id: 'stretches', heading: t('handout.stretches.heading'), stretches }
}
