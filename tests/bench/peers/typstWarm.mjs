import { openTypst } from './typst.mjs'

/** Typst as it likes to be used: the same sheets over and over, all that it remembers at hand. */
export const open = () => openTypst({ keepsCache: true })
