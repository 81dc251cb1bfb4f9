import type { DeedSource } from '../stores/commands.ts'
import { onActivated, onBeforeUnmount, onDeactivated, onMounted } from 'vue'
import { useCommandStore } from '../stores/commands.ts'
import { commandOfKey } from './commandOfKey.ts'
import { useShortcuts } from './useShortcuts.ts'

/**
 * Says what commands do while the component is shown, and listens for their keys.
 * A key that means one of them goes no further, so that neither the menu nor the browser runs it a second time.
 * @param isPlace - whether it speaks for the open place, and so goes before what holds everywhere
 */
export function useCommands(source: DeedSource, isPlace: boolean): void {
  const commands = useCommandStore()
  const start = (): void => commands.take(source, isPlace)
  const stop = (): void => commands.drop(source, isPlace)
  onMounted(start)
  onActivated(start)
  onDeactivated(stop)
  onBeforeUnmount(stop)
  useShortcuts((event) => {
    const command = commandOfKey(event)
    if (event.defaultPrevented || event.isComposing || command === undefined || commands.deeds[command] === undefined)
      return
    event.preventDefault()
    if (!event.repeat)
      commands.run(command)
  })
}
