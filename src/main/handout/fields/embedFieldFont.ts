import type { FileParts, FileReference } from './fileReference.ts'
import { oncePerObject } from '../../../shared/oncePerObject.ts'
import { fontFace } from '../fontFace.ts'
import { cutFieldFont, listWinAnsi } from './cutFieldFont.ts'

/** The name of a font of which only a part is embedded begins with six letters of its own. */
const NAME = 'CBFLDS+NotoSans-Regular'

/** Flag of a font whose characters are those of Latin script. */
const NONSYMBOLIC = 32

/** Weight of the stems of the regular face, in thousandths of an em. */
const STEM = 90

/** The font's part, cut once a process. */
const cutOnce = oncePerObject(cutFieldFont)

/**
 * Embeds the font in which fields are filled: a simple one, as viewers write with no other. It has the characters of Western European languages.
 * @returns the font as an object of the file
 */
export function embedFieldFont(file: FileParts): FileReference {
  const face = fontFace('regular')
  const { facts } = face
  const bytes = cutOnce(face)
  const program = file.ref({ Length1: bytes.length })
  program.end(bytes)
  const descriptor = file.ref({
    Type: 'FontDescriptor',
    FontName: NAME,
    Flags: NONSYMBOLIC,
    FontBBox: [...facts.box],
    ItalicAngle: 0,
    Ascent: facts.ascent,
    Descent: facts.descent,
    CapHeight: facts.capHeight,
    StemV: STEM,
    FontFile2: program,
  })
  descriptor.end()
  const characters = listWinAnsi(face)
  const widths = Array.from({ length: 224 }, (_, at) => {
    const character = characters.get(at + 32)
    return character === undefined ? 0 : (face.glyphOf(character)?.advanceWidth ?? 0) * 1000 / facts.unitsPerEm
  })
  const embedded = file.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: NAME,
    FirstChar: 32,
    LastChar: 255,
    Widths: widths,
    Encoding: 'WinAnsiEncoding',
    FontDescriptor: descriptor,
  })
  embedded.end()
  return embedded
}
