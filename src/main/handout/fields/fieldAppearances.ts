import type { FileParts, FileReference } from './fileReference.ts'
import { oncePerObject } from '../../../shared/oncePerObject.ts'

/** A check mark in a field of 10 × 10, y upwards. */
const CHECK = '2.1 5.3 m 4.3 2.6 l 8 8 l S'

/** Appearances of each document by what they look like: hundreds of boxes share two. */
const drawnIn = oncePerObject<FileParts, Map<string, FileReference>>(() => new Map())

function drawOnce(file: FileParts, width: number, height: number, content: string): FileReference {
  const drawn = drawnIn(file)
  const key = `${width} ${height} ${content}`
  let appearance = drawn.get(key)
  if (appearance === undefined) {
    appearance = file.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} })
    appearance.end(content)
    drawn.set(key, appearance)
  }
  return appearance
}

/** A marked box: a check mark that fills a square of this side, in points. The square itself is drawn on the page. */
export function drawMark(file: FileParts, side: number): FileReference {
  return drawOnce(file, side, side, `q 0.067 G 1.7 w 1 J 1 j ${side / 10} 0 0 ${side / 10} 0 0 cm ${CHECK} Q`)
}

/** A field without a mark or text; `content` is what viewers put text into. */
export function drawNothing(file: FileParts, width: number, height: number, content = 'q Q'): FileReference {
  return drawOnce(file, width, height, content)
}
