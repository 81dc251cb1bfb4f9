import type { Narrative } from './r4.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Control characters, which XML cannot hold, and halves of characters that have lost the other half. */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const escape = (text: string): string => text.replace(unwritable, '').replace(/[&<>"]/g, sign => signs[sign] ?? sign)

/** A run of lines that start with "- " is a list, any other line a paragraph. */
function writeBlock(block: string): string {
  const lines = block.split('\n').filter(line => line.trim() !== '')
  return lines.map((line, index) => {
    if (!line.startsWith('- '))
      return `<p>${escape(line)}</p>`
    const before = lines[index - 1]?.startsWith('- ') === true ? '' : '<ul>'
    const after = lines[index + 1]?.startsWith('- ') === true ? '' : '</ul>'
    return `${before}<li>${escape(line.slice(2))}</li>${after}`
  }).join('')
}

/**
 * A plain text as the XHTML that FHIR takes for what people read.
 * @param text - some words, in blocks with an empty line between them
 * @see https://hl7.org/fhir/R4/narrative.html
 */
export function buildNarrative(text: string): Narrative {
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${text.split('\n\n').map(writeBlock).join('')}</div>` }
}
