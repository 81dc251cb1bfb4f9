// Stands in the built app for what pdfkit imports and we do not use: its fonts (ours are cut by `src/main/handout/paperFont.ts`), its line breaks and
// its encryption. They take half of the time in which a sheet's worker starts.

const refuse = (part) => () => {
  throw new Error(`${part} is not part of this app`)
}

export const create = refuse('fontkit')
export const cbc = refuse('encryption')
export const ecb = refuse('encryption')
export default refuse('linebreak')
