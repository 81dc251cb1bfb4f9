/** One shape of a drawing: SVG path data, filled, stroked or both. Line ends and corners are round. */
export interface DrawingShape {
  readonly path: string
  /** `#rrggbb`, or `null` for none. */
  readonly fill: string | null
  readonly stroke: string | null
  /** In the drawing's own units. */
  readonly strokeWidth: number
  readonly rule: 'nonzero' | 'evenodd'
}

/** A drawing as data: shapes laid one over the other, the first lowest, in a field of `width` × `height`. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly DrawingShape[]
}
