/** Characters of a key that a path shows. */
const longest = 60

/** A place below another one: `item[2].answer`. A key that is no name stands in quotes, and a long one is cut, so that a message stays one line. */
export function placeIn(path: string, key: string | number): string {
  if (typeof key === 'number')
    return `${path}[${key}]`
  const name = key.length > longest ? `${key.slice(0, longest - 1)}…` : key
  if (!/^[\w…-]+$/.test(name))
    return `${path}[${JSON.stringify(name)}]`
  return path === '' ? name : `${path}.${name}`
}
