import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { attachPdf } from '../../../src/main/fhir/attachPdf.ts'

it('attaches a PDF in base64 with its size and SHA-1', () => {
  const bytes = Buffer.from('%PDF-1.7\nwhat a sheet holds\n%%EOF\n')
  const file = attachPdf(new Uint8Array(bytes))
  expect(file).toMatchObject({ contentType: 'application/pdf', size: bytes.length })
  expect(Buffer.from(file?.data ?? '', 'base64').equals(bytes)).toBe(true)
  expect(Buffer.from(file?.hash ?? '', 'base64').toString('hex')).toBe(createHash('sha1').update(bytes).digest('hex'))
})

it.each([['nothing', ''], ['a text', 'A sheet in words'], ['a PDF that starts elsewhere', '\n%PDF-1.7']])('does not attach %s as a PDF', (_what, text) => {
  expect(attachPdf(Buffer.from(text))).toBeNull()
})
