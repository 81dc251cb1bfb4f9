/** The part of the drawing's plane that is shown, in its own units. */
export const bodyField = { x: 12, y: 2, width: 80, height: 190 } as const

/** What mirrors a shape to the other side of the body: x becomes this less x. */
export const bodyMirror = 104

/** A place on the drawing: its option of the site item and its shape on one side; the other side is the mirror image. */
export interface BodyRegion {
  readonly option: string
  readonly shape: string
}

/** The finding that the drawing sets: the drawing and the item are one thing. */
export const siteFinding = 'pain-site'

/** Outline of the lower body, the same seen from both sides. */
export const bodyOutline = 'M27.5 4C28 16 26 24 23 33 18 43 15 53 15.5 64 16 84 22 104 25.5 124 26.6 131 26 138 24.5 146 23 156 25 170 30.5 190L42.5 190C46 172 48.2 160 46.6 147 46 140 46.4 133 47.6 126 49.4 114 51 100 52 86 53 100 54.6 114 56.4 126 57.6 133 58 140 57.4 147 55.8 160 58 172 61.5 190L73.5 190C79 170 81 156 79.5 146 78 138 77.4 131 78.5 124 82 104 88 84 88.5 64 89 53 86 43 81 33 78 24 76 16 76.5 4Z'

/** Navel and fold, so that the front is seen to be the front. */
export const frontCrease = 'M46 30h12M52 58v6'

export const frontRegions: readonly BodyRegion[] = [
  { option: 'outer-hip', shape: 'M22.6 35C18.6 44 16.4 53 16.6 64L17 69 28 68C26.5 58 26.5 46 27.6 38Z' },
  { option: 'groin-front', shape: 'M28.5 51C36 57 44 66 51 77L51.4 84C44 80 36 74 29.5 68Z' },
  { option: 'outer-thigh', shape: 'M17.2 71 27 70C27.6 88 29 104 31 120L26.2 120C22.6 104 18.6 88 17.2 71Z' },
  { option: 'thigh-front', shape: 'M28.6 70.5C34 76 38 78.5 42 80.5 42 94 41.6 107 41 120L32.4 120C30.6 104 29 88 28.6 70.5Z' },
  { option: 'inner-thigh', shape: 'M43.6 81.4 51 85.6C50 99 48.6 111 47 121L42.4 120C43.2 107 43.6 94 43.6 81.4Z' },
  { option: 'knee', shape: 'M26.6 123 47 123.4C45.6 132 45.4 139 46 146L25.6 146C27.2 138 27.6 131 26.6 123Z' },
]

export const backRegions: readonly BodyRegion[] = [
  { option: 'low-back', shape: 'M30.6 8 51.4 8 51.4 40C44 38 36 36 28.6 37L25 34C28.6 26 31.4 18 30.6 8Z' },
  { option: 'buttock', shape: 'M24.6 42C32 37.6 44 40 51.4 44L51.4 82C44 85 32 83 24 76 21.6 64 21.6 52 24.6 42Z' },
  { option: 'thigh-back', shape: 'M21.6 80C31 87 43 88 50.8 85.6 50 100 48.4 112 46.8 123L27 123C25.6 108 22.6 94 21.6 80Z' },
  { option: 'calf-foot', shape: 'M26.2 127 46.4 127C45 140 47.6 152 46.4 160 45.4 170 43.4 178 41.6 187L31 187C26.6 172 24 158 25.6 147 26.8 139 27.2 133 26.2 127Z' },
]
