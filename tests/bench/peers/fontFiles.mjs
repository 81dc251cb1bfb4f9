import path from 'node:path'

/** The folder of the paper fonts. */
export const fontFolder = path.resolve(import.meta.dirname, '../../../resources/fonts')

/** The very files that our own engine draws with. */
export const fontFiles = { regular: path.join(fontFolder, 'NotoSans-Regular.ttf'), bold: path.join(fontFolder, 'NotoSans-Bold.ttf') }

/** Height of a line of Noto Sans as the font has it, as a share of the size. */
export const naturalLeading = 1.362
