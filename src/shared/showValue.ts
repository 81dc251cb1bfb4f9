/** Characters of a value that a message shows. */
const longest = 60

/** The window may send what JSON does not have: a ring, a big integer. */
function write(value: unknown): string {
  try {
    return JSON.stringify(value)
  }
  catch {
    return 'what JSON cannot hold'
  }
}

/** A value as a message shows it. A number beyond what a computer holds comes out of JSON as infinite. */
export function showValue(value: unknown): string {
  if (value === undefined)
    return 'nothing'
  if (value === Infinity || value === -Infinity)
    return 'a number too large to be read'
  const text = write(value)
  return text.length > longest ? `${text.slice(0, longest - 3)}…` : text
}
