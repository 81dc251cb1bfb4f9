import type { ParseArgsConfig } from 'node:util'
import { parseArgs } from 'node:util'

/** What the caller got wrong: written as one message on stderr, exit code 2. */
export class UsageFault extends Error {}

/** The message for whatever was thrown: what the caller got wrong as it is, a bug of ours as one line instead of a stack. */
export function messageOf(error: unknown): string {
  if (error instanceof UsageFault)
    return error.message
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
  return `this should not have happened, please report it: ${line}`
}

/** What a verb was called with: the values by flag, and the words that are no flag. */
export interface Arguments {
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
  readonly words: readonly string[]
}

/** The flags that a verb takes: `true` needs a value after it, `false` stands alone. */
export type Flags = Readonly<Record<string, boolean>>

/**
 * Reads a verb's arguments.
 * @param words - how many words that are no flag are expected, and what the help calls them
 * @throws UsageFault for an unknown or repeated flag, a flag without its value or a wrong number of words
 */
export function readArguments(args: readonly string[], flags: Flags, words: { readonly least: number, readonly most: number, readonly name?: string }): Arguments {
  const options = Object.fromEntries(Object.entries(flags).map(([name, needsValue]) => [name, { type: needsValue ? 'string' as const : 'boolean' as const }]))
  let parsed: ReturnType<typeof parseArgs<ParseArgsConfig>>
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true })
  }
  catch (error) {
    const known = Object.keys(flags).map(name => `--${name}`).join(' ') || 'none'
    throw new UsageFault(`${error instanceof Error ? error.message.split('\n')[0]?.replace(/\. To specify.*$/, '') : String(error)}. Flags here: ${known}`)
  }
  const given = parsed.tokens?.flatMap(token => token.kind === 'option' ? [token.name] : []) ?? []
  const repeated = given.find((name, index) => given.indexOf(name) < index)
  if (repeated !== undefined)
    throw new UsageFault(`--${repeated}: expected once, found twice`)
  const count = parsed.positionals.length
  if (count < words.least || count > words.most)
    throw new UsageFault(`expected ${words.least === words.most ? words.least : `${words.least} to ${words.most}`} argument${words.most === 1 ? '' : 's'}${words.name === undefined ? '' : ` (${words.name})`}, found ${count}; see --help`)
  return { flags: parsed.values as Arguments['flags'], words: parsed.positionals }
}

/** A flag's value out of a closed set. @throws UsageFault naming the flag and the set */
export function pickFlag<T extends string>(flags: Arguments['flags'], name: string, choices: readonly T[], fallback: T): T {
  const value = flags[name]
  if (value === undefined)
    return fallback
  const found = choices.find(choice => choice === value)
  if (found === undefined)
    throw new UsageFault(`--${name}: expected ${choices.join(' or ')}, found "${String(value)}"`)
  return found
}

/** A flag's value cut at commas. @throws UsageFault naming what is not in the set */
export function listFlag<T extends string>(flags: Arguments['flags'], name: string, choices: readonly T[]): readonly T[] | null {
  const value = flags[name]
  if (typeof value !== 'string')
    return null
  const parts = value.split(',').map(part => part.trim()).filter(part => part !== '')
  const unknown = parts.filter(part => !choices.some(choice => choice === part))
  if (unknown.length > 0 || parts.length === 0)
    throw new UsageFault(`--${name}: ${parts.length === 0 ? 'nothing named' : `unknown ${unknown.map(part => `"${part}"`).join(', ')}`}; expected ${choices.join(', ')}`)
  return choices.filter(choice => parts.includes(choice)).sort((a, b) => parts.indexOf(a) - parts.indexOf(b))
}

/** A flag's value as plain text. */
export function textFlag(flags: Arguments['flags'], name: string): string | null {
  const value = flags[name]
  return typeof value === 'string' ? value : null
}
