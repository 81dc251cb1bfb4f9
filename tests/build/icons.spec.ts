import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = path.resolve(import.meta.dirname, '../../build/icons')
const pngMark = '89504e470d0a1a0a'
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/** Width and height of a PNG, out of its first chunk; `null` for what is no PNG. */
function pngSize(bytes: Buffer): readonly [number, number] | null {
  return bytes.subarray(0, 8).toString('hex') === pngMark ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null
}

/** The pictures in an .ico: the size that its list gives, and the one that the picture itself says. */
function readIco(file: Buffer): readonly (readonly [listed: number, own: number, form: 'png' | 'bitmap'])[] {
  return Array.from({ length: file.readUInt16LE(4) }, (_, at) => {
    const entry = file.subarray(6 + 16 * at)
    const body = file.subarray(entry.readUInt32LE(12), entry.readUInt32LE(12) + entry.readUInt32LE(8))
    const png = pngSize(body)
    const listed = entry.readUInt8(0) === 0 ? 256 : entry.readUInt8(0)
    if (png !== null)
      return [listed, png[0], 'png'] as const
    const own = body.readInt32LE(4)
    expect(body.length).toBe(40 + own * own * 4 + Math.ceil(own / 32) * 4 * own)
    return [listed, own, 'bitmap'] as const
  })
}

/** The pictures in an .icns, by Apple's name of each. */
function readIcns(file: Buffer): Readonly<Record<string, number>> {
  expect(file.subarray(0, 4).toString('latin1')).toBe('icns')
  expect(file.readUInt32BE(4)).toBe(file.length)
  const found: Record<string, number> = {}
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4))
    found[file.subarray(at, at + 4).toString('latin1')] = pngSize(file.subarray(at + 8))?.[0] ?? 0
  return found
}

describe('the icon files', () => {
  it('hold a PNG for every size that Linux asks for', () => {
    expect(sizes.map(size => pngSize(readFileSync(path.join(folder, 'png', `${size}x${size}.png`))))).toEqual(sizes.map(size => [size, size]))
  })

  it('give the window on Linux the picture of 256 pixels', () => {
    expect(readFileSync(path.join(folder, '../../resources/icon.png')).equals(readFileSync(path.join(folder, 'png/256x256.png')))).toBe(true)
  })

  it('hold for Windows bitmaps below 256 pixels and a PNG at 256, each of the size that is listed', () => {
    const small = [16, 24, 32, 48, 64, 128].map(size => [size, size, 'bitmap'])
    expect(readIco(readFileSync(path.join(folder, 'icon.ico')))).toEqual([...small, [256, 256, 'png']])
  })

  it('hold for macOS the pictures that its names promise', () => {
    expect(readIcns(readFileSync(path.join(folder, 'icon.icns')))).toEqual({ ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 })
  })

  it('use the accent of the window, and no other color than its ground', () => {
    const tokens = readFileSync(path.join(folder, '../../src/renderer/src/styles/tokens.css'), 'utf8')
    const [, accent] = /--accent: light-dark\((#\w{6})/.exec(tokens) ?? []
    const [, ground] = /--surface-window: light-dark\((#\w{6})/.exec(tokens) ?? []
    for (const master of ['icon.svg', 'icon-small.svg']) {
      const colors = readFileSync(path.join(folder, master), 'utf8').match(/#[\da-f]{6}/g)
      expect(new Set(colors)).toEqual(new Set([accent, ground]))
    }
  })
})
