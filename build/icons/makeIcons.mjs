// Draws the icon files from the two SVG masters with the system's Chromium: `node build/icons/makeIcons.mjs`, when a master changes.
// `--sheet FILE` also draws all sizes on light and on dark, to look at.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { findCommand, testTools } from '../setup.mjs'
import { packIcns, packIco } from './packIcons.mjs'

const folder = import.meta.dirname
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
/** Up to here the simpler mark is drawn. */
const largestSmall = 32

const master = size => readFileSync(path.join(folder, size <= largestSmall ? 'icon-small.svg' : 'icon.svg'), 'utf8')

/** Runs in the page: draws an SVG at a size. @returns the PNG and its pixels, both as base64 */
async function drawInPage({ svg, size }) {
  const toBase64 = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
  const image = new Image(size, size)
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = new OffscreenCanvas(size, size)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0, size, size)
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
  return { png: toBase64(png), rgba: toBase64(context.getImageData(0, 0, size, size).data) }
}

async function drawPictures(page) {
  const pictures = []
  for (const size of sizes) {
    const { png, rgba } = await page.evaluate(drawInPage, { svg: master(size), size })
    pictures.push({ size, png: Buffer.from(png, 'base64'), rgba: Buffer.from(rgba, 'base64') })
  }
  return pictures
}

async function drawSheet(page, pictures, file) {
  const row = pictures.filter(({ size }) => size <= 256).map(({ size, png }) => `<img width="${size}" src="data:image/png;base64,${png.toString('base64')}">`).join('')
  const band = (ground, zoom) => `<div style="background:${ground};padding:24px;display:flex;gap:24px;align-items:end;zoom:${zoom};image-rendering:pixelated">${row}</div>`
  await page.setViewportSize({ width: 900, height: 700 })
  await page.setContent(`<body style="margin:0">${band('#ffffff', 1)}${band('#141617', 1)}</body>`)
  await page.screenshot({ path: file })
}

const browser = await chromium.launch({ executablePath: findCommand(testTools[0].commands), chromiumSandbox: process.getuid?.() !== 0 })
const page = await browser.newPage()
const pictures = await drawPictures(page)
rmSync(path.join(folder, 'png'), { recursive: true, force: true })
mkdirSync(path.join(folder, 'png'), { recursive: true })
for (const { size, png } of pictures)
  writeFileSync(path.join(folder, 'png', `${size}x${size}.png`), png)
// For the window on Linux, where a program without an installer has no other icon.
writeFileSync(path.join(folder, '../../resources/icon.png'), pictures.find(({ size }) => size === 256).png)
writeFileSync(path.join(folder, 'icon.ico'), packIco(pictures.filter(({ size }) => size <= 256)))
writeFileSync(path.join(folder, 'icon.icns'), packIcns(new Map(pictures.map(({ size, png }) => [size, png]))))
const [flag, sheet] = process.argv.slice(2)
if (flag === '--sheet')
  await drawSheet(page, pictures, sheet)
await browser.close()
