import type { Logo, LogoFault } from '../../../shared/handout/logo.ts'
import type { Result } from '../../../shared/result.ts'
import type { JpegSegment } from './listJpegSegments.ts'
import { fail, ok } from '../../../shared/result.ts'
import { hasTooManyPixels } from './hasTooManyPixels.ts'
import { listJpegSegments } from './listJpegSegments.ts'
import { readOrientation } from './readOrientation.ts'

const QUANTIZATION = 0xdb
const HUFFMAN = 0xc4
const SCAN = 0xda
const JFIF = 0xe0
const EXIF = 0xe1
const ADOBE = 0xee

const damaged = { kind: 'logo-damaged', format: 'jpeg', reason: 'structure' } as const
const unsupported = (what: string): LogoFault => ({ kind: 'logo-unsupported', format: 'jpeg', what })

/** SOF0 to SOF15; three markers of that range mean something else. */
const isFrame = ({ marker }: JpegSegment): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== HUFFMAN && marker !== 0xc8 && marker !== 0xcc

const isAdobe = ({ marker, data }: JpegSegment): boolean => marker === ADOBE && String.fromCharCode(...data.subarray(0, 5)) === 'Adobe'

/** Marks for cameras, programs and comments: the place where a picture was taken must not travel with a sheet. */
const isAside = ({ marker }: JpegSegment): boolean => (marker > JFIF && marker <= 0xef && marker !== ADOBE) || marker === 0xfe

/** Checks the frame header: its size in pixels, 8 bits a channel, channels that PDF knows (ITU-T T.81, B.2.2). */
function readFrame({ marker, data }: JpegSegment, segments: readonly JpegSegment[]): Result<{ readonly width: number, readonly height: number }, LogoFault> {
  if (marker > 0xc2)
    return fail(unsupported(`SOF${marker - 0xc0}`))
  const [bits = 0, h1 = 0, h0 = 0, w1 = 0, w0 = 0, channels = 0] = data
  const [width, height] = [(w1 << 8) | w0, (h1 << 8) | h0]
  const samplings = Array.from({ length: channels }, (_, index) => data[7 + 3 * index] ?? 0)
  const areSane = samplings.every(byte => [byte >> 4, byte & 15].every(factor => factor >= 1 && factor <= 4))
  if (width === 0 || height === 0 || data.length !== 6 + 3 * channels || ![1, 3, 4].includes(channels) || !areSane)
    return fail(damaged)
  if (bits !== 8)
    return fail(unsupported(`${bits}-bit`))
  // The PDF is told that CMYK is stored inverted, as Adobe's programs do; what others do is not known.
  if (channels === 4 && !segments.some(isAdobe))
    return fail(unsupported('CMYK'))
  return hasTooManyPixels(width, height) ? fail({ kind: 'logo-too-many-pixels', width, height }) : ok({ width, height })
}

/**
 * Reads a JPEG file, which a PDF takes as it is. Its structure is checked, its compressed pixels are not.
 * Camera data, profiles and comments are left out.
 */
export function readJpeg(bytes: Uint8Array): Result<Logo, LogoFault> {
  const listed = listJpegSegments(bytes)
  if (!listed.ok)
    return fail({ ...damaged, reason: listed.fault })
  const segments = listed.value
  const [frame, ...moreFrames] = segments.filter(isFrame)
  if (frame === undefined || moreFrames.length > 0)
    return fail(damaged)
  const size = readFrame(frame, segments)
  if (!size.ok)
    return size
  const order = [QUANTIZATION, frame.marker, HUFFMAN, SCAN].map(marker => segments.findIndex(segment => segment.marker === marker))
  const [, frameAt = 0, , scanAt = 0] = order
  if (order.includes(-1) || scanAt < frameAt)
    return fail(damaged)
  const orientation = segments.filter(({ marker }) => marker === EXIF).map(({ data }) => readOrientation(data)).find(value => value !== 1)
  if (orientation !== undefined)
    return fail(unsupported(`EXIF orientation ${orientation}`))
  const kept = segments.filter(segment => !isAside(segment)).map(segment => segment.bytes)
  return ok({ kind: 'image', format: 'jpeg', bytes: new Uint8Array(Buffer.concat([bytes.subarray(0, 2), ...kept])), ...size.value })
}
