/** A line in two: all but its last word with the space after it, and its last word, which a mark is kept with. */
export function splitLastWord(line: string): readonly [rest: string, last: string] {
  const at = line.trimEnd().lastIndexOf(' ') + 1
  return [line.slice(0, at), line.slice(at).trimEnd()]
}
