import type { LogoFault } from '../../../shared/handout/logo.ts'
import type { Result } from '../../../shared/result.ts'
import { fail, ok } from '../../../shared/result.ts'
import { hasTooManyPixels } from './hasTooManyPixels.ts'
import { listPngChunks } from './listPngChunks.ts'

/** A PNG file taken apart, its pixels still compressed. */
export interface PngParts {
  readonly width: number
  readonly height: number
  /** Bits of one channel of a pixel. */
  readonly depth: number
  readonly channels: number
  readonly isColor: boolean
  readonly hasAlpha: boolean
  readonly isInterlaced: boolean
  /** Red, green and blue of each entry, or `null` where pixels are colors themselves. */
  readonly palette: Uint8Array | null
  /** The alpha of each palette entry, or the one color that is see-through as 16-bit values; empty for none. */
  readonly transparency: Uint8Array
  readonly packed: Uint8Array
}

/** Channels and allowed depths by color type (PNG 3rd edition, table 9). */
const colorTypes: ReadonlyMap<number, { readonly channels: number, readonly depths: readonly number[] }> = new Map([
  [0, { channels: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { channels: 3, depths: [8, 16] }],
  [3, { channels: 1, depths: [1, 2, 4, 8] }],
  [4, { channels: 2, depths: [8, 16] }],
  [6, { channels: 4, depths: [8, 16] }],
])

const PALETTE = 3
const critical: readonly string[] = ['IHDR', 'PLTE', 'IDAT', 'IEND']
const damaged = { kind: 'logo-damaged', format: 'png', reason: 'structure' } as const

/** Takes a PNG file apart. What a picture can do without is left out: profiles, gamma, texts, the further frames of an animation. */
export function parsePng(bytes: Uint8Array): Result<PngParts, LogoFault> {
  const listed = listPngChunks(bytes)
  if (!listed.ok)
    return fail({ ...damaged, reason: listed.fault })
  const chunks = listed.value
  // A capital letter first: whoever does not know this chunk cannot show the picture.
  const strange = chunks.find(({ name }) => /^[A-Z]/.test(name) && !critical.includes(name))
  if (strange !== undefined)
    return fail({ kind: 'logo-unsupported', format: 'png', what: strange.name })
  const [header] = chunks
  if (header?.name !== 'IHDR' || header.data.length !== 13)
    return fail(damaged)
  const view = new DataView(header.data.buffer, header.data.byteOffset, 13)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth = 0, type = 0, compression, filter, interlace = 0] = header.data.subarray(8)
  const color = colorTypes.get(type)
  if (width === 0 || height === 0 || color === undefined || !color.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1)
    return fail(damaged)
  if (hasTooManyPixels(width, height))
    return fail({ kind: 'logo-too-many-pixels', width, height })
  const find = (name: string): Uint8Array | undefined => chunks.find(chunk => chunk.name === name)?.data
  const palette = find('PLTE')
  if (type === PALETTE && (palette === undefined || palette.length === 0 || palette.length % 3 !== 0))
    return fail(damaged)
  const hasAlpha = type >= 4
  return ok({
    width,
    height,
    depth,
    channels: color.channels,
    isColor: type === 2 || type === 6,
    hasAlpha,
    isInterlaced: interlace === 1,
    palette: type === PALETTE ? palette ?? null : null,
    transparency: hasAlpha ? new Uint8Array() : find('tRNS') ?? new Uint8Array(),
    packed: Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data)),
  })
}
