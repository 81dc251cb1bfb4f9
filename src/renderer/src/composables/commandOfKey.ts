import type { MenuCommand } from '../../../shared/ipc/menuCommand.ts'
import { commandKeys } from '../../../shared/ipc/menuCommand.ts'

const isPressed = (event: KeyboardEvent, key: string): boolean => {
  const parts = key.split('+')
  const last = parts.at(-1)?.toLowerCase() ?? ''
  // Where digits are typed with Shift, the key is still the one with the digit on it.
  const isKey = event.key.toLowerCase() === last || (/^\d$/.test(last) && event.code === `Digit${last}`)
  return isKey && event.ctrlKey === parts.includes('Ctrl') && event.shiftKey === parts.includes('Shift') && !event.altKey && !event.metaKey
}

/** The command that a key means in every place; `undefined` for none. */
export function commandOfKey(event: KeyboardEvent): MenuCommand | undefined {
  return (Object.keys(commandKeys) as readonly MenuCommand[]).find(command => isPressed(event, commandKeys[command] ?? ''))
}
