import type { Random } from './random.ts'

// Everything here passes the structured clone between a page and the main process, and needs neither Node nor a page: specs use it on both sides.

/** Names that mean something to JavaScript, to JSON or to a promise. */
export const hostileKeys = ['__proto__', '__proto__', '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'hasOwnProperty', 'then', 'length', 'kind', '', '0', '\0', '__defineGetter__', 'polluted'] as const

const paths = [
  '../../planted', '../'.repeat(40) + 'etc/passwd', '/etc/passwd', '/tmp/planted', './planted', 'planted', '~/planted', 'C:\\Windows\\win.ini', '..\\..\\planted', '\\\\server\\share\\planted',
  '\\\\?\\C:\\planted', 'file:///etc/passwd', 'file://server/planted', 'logo.png\0.txt', '\0', 'CON', 'nul.txt', 'planted/', '/', '.', '..', 'settings.json', 'visits.db', 'visits.key.json', '/dev/zero', '/proc/self/environ', 'a/b/c',
] as const

const oddTexts = [
  '', ' ', '\n', '\t\r\n', '\uFEFF', '\uD800', '\uDC00\uD800', '\u202E\u2066abc', '\u200B', 'a\u0300'.repeat(60), 'e\u0301', '\u{1F469}\u200D\u{1F52C}', '\u{10FFFF}', '\uFFFF', '\uFDFD', 'İı', 'ẞß', '٣', '½', '\u2028', '\u0000', '\u0007',
  'null', 'undefined', 'NaN', 'true', '0', '-0', '1e999', '{}', '[]', '{"__proto__":{"polluted":1}}', '%00', '%s%n', '\'; DROP TABLE kept; --', '<script>globalThis.polluted=1</script>', '${7*7}', '$(touch planted)', '`touch planted`',
  '2026-02-30', '0000-01-01', '9999-12-31', '10000-01-01', '-000001-01-01', '2026-11-23T25:61:00Z', '2026-11-23T00:00:00+99:99', '0000-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'en', 'es', 'a-b', '-', '--', 'constructor',
] as const

const scalars: readonly unknown[] = [undefined, null, true, false, 0, -0, 1, -1, 0.1, Number.NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 2 ** 53, Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 31, 2 ** 32, -(2 ** 31), 10n, -(10n ** 40n)]

const hugeParts = ['a', 'a-', '0', ' ', '\0', '\n', '\u{1F600}', 'é', '../', '"', '\\', '2026-', '\uD800'] as const

/** Up to ten million characters; the last is often another, so that a pattern fails at the very end. */
function drawHugeText(random: Random): string {
  const part = random.pick(hugeParts)
  const length = random.pick([100_000, 1_000_000, 10_000_000])
  return part.repeat(Math.ceil(length / part.length)) + random.pick(['', '!', 'a', '\0'])
}

function drawDeep(random: Random, levels: number): unknown {
  const isList = random.chance(0.5)
  let value: unknown = random.pick(scalars)
  for (let level = 0; level < levels; level += 1)
    value = isList ? [value] : { a: value }
  return value
}

function drawCycle(random: Random): unknown {
  const ring: unknown[] = []
  const named: Record<string, unknown> = { ring, steps: [], answers: {} }
  ring.push(named, ring)
  named.self = named
  const map = new Map<unknown, unknown>([['ring', ring]])
  map.set(map, named)
  return random.pick<unknown>([ring, named, map, [ring, ring, named]])
}

function drawWide(random: Random): unknown {
  const count = 100_000
  switch (random.below(6)) {
    case 0: return Array.from({ length: count }, () => 'causes')
    case 1: return new Array<unknown>(count)
    case 2: return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${index}`, true]))
    case 3: return Array.from({ length: count }, (_, index) => [{ finding: `f-${index}`, from: null, to: true }])
    case 4: return Array.from({ length: count }, () => ({}))
    default: return new Map(Array.from({ length: count }, (_, index) => [index, index]))
  }
}

/** What takes the other side long, or much room. */
function drawHeavy(random: Random): unknown {
  switch (random.below(4)) {
    case 0: return drawDeep(random, 2000)
    case 1: return drawWide(random)
    default: return drawHugeText(random)
  }
}

const drawObject = (random: Random): unknown => JSON.parse(`{${JSON.stringify(random.pick(hostileKeys))}:{"polluted":true,"prototype":{"polluted":true}},"kind":"ready"}`) as unknown

function drawBuiltIn(random: Random): unknown {
  const draws: readonly (() => unknown)[] = [
    () => new Map<unknown, unknown>([['__proto__', { polluted: true }], ['id', 1]]),
    () => new Set(['sciatica', '__proto__']),
    () => new Date(Number.NaN),
    () => new Date(8.64e15),
    () => new Uint8Array(random.pick([0, 1, 4096])),
    () => new Float64Array([Number.NaN, -0]),
    () => new ArrayBuffer(16),
    () => new DataView(new ArrayBuffer(8)),
    () => /(a+)+$/,
    () => new Error('planted'),
    () => Object('boxed') as unknown,
    () => Object(1n) as unknown,
    () => Object(false) as unknown,
  ]
  return random.pick(draws)()
}

/**
 * Something that no request should hold.
 * @param isHeavy - whether it may be huge
 */
export function drawHostile(random: Random, isHeavy: boolean): unknown {
  if (isHeavy)
    return drawHeavy(random)
  switch (random.below(9)) {
    case 0: return drawObject(random)
    case 1: return random.pick(hostileKeys)
    case 2: return random.pick(paths)
    case 3:
    case 4: return random.pick(oddTexts)
    case 5: return drawBuiltIn(random)
    case 6: return random.chance(0.5) ? drawCycle(random) : drawDeep(random, random.pick([1, 8, 60, 300]))
    case 7: return Array.from({ length: random.below(6) }, () => random.pick<unknown>([...scalars, ...oddTexts]))
    default: return random.pick(scalars)
  }
}
