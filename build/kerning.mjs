// Writes `resources/fonts/kerning.json`: the kerning of every pair of letters and marks that English and Spanish use, asked of fontkit once.
// Its layout takes longer to start than a whole sheet takes to draw. Run it when a font changes: `node build/kerning.mjs`; a test compares.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { create } from 'fontkit'

const folder = path.resolve(import.meta.dirname, '..', 'resources', 'fonts')
const faces = { regular: 'NotoSans-Regular.ttf', bold: 'NotoSans-Bold.ttf' }
const characters = [...' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz¡«°µ·»½¿ÁÉÍÓÚÜÑáéíóúüñ–—‘’“”•…']

/** Kerning by left character, then by units of the font: the right characters. */
function listPairs(font) {
  return Object.fromEntries(characters.flatMap((left) => {
    const byUnits = {}
    const { advanceWidth } = font.glyphForCodePoint(left.codePointAt(0))
    for (const right of characters) {
      const { glyphs, positions } = font.layout(left + right, ['kern'], 'latn')
      const kern = glyphs.length === 2 ? positions[0].xAdvance - advanceWidth : 0
      if (kern !== 0)
        byUnits[kern] = (byUnits[kern] ?? '') + right
    }
    return Object.keys(byUnits).length === 0 ? [] : [[left, byUnits]]
  }))
}

const table = Object.fromEntries(Object.entries(faces).map(([name, file]) => [name, { characters: characters.join(''), pairs: listPairs(create(readFileSync(path.join(folder, file)))) }]))
writeFileSync(path.join(folder, 'kerning.json'), `${JSON.stringify(table, null, 1)}\n`)
