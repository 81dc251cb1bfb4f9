import { z } from '../schema.ts'

const Length = z.int().min(1).max(32_767)
const Offset = z.int().min(-32_768).max(32_767)

/** Where the window was and how large it was, in the system's points, before it was maximized or full screen; and how far its page was zoomed. */
export const WindowState = z.strictObject({
  x: Offset,
  y: Offset,
  width: Length,
  height: Length,
  isMaximized: z.boolean(),
  isFullScreen: z.boolean(),
  /** 1 is actual size. */
  zoom: z.number().min(0.25).max(5),
})
export type WindowState = z.infer<typeof WindowState>
