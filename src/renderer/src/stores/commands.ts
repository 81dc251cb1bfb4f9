import type { MenuCommand } from '../../../shared/ipc/menuCommand.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { menuCommands } from '../../../shared/ipc/menuCommand.ts'

/** What commands do now. A place says `null` for what it does not allow while it is open. */
export type CommandDeeds = Readonly<Partial<Record<MenuCommand, (() => void) | null>>>
/** Says what commands do, as it is at the moment. */
export type DeedSource = () => CommandDeeds

/** The one list of what can be done now, for the menu, the palette and the keys. What the open place says goes before what holds everywhere. */
export const useCommandStore = defineStore('commands', () => {
  const everywhere = shallowRef<readonly DeedSource[]>([])
  const ofPlaces = shallowRef<readonly DeedSource[]>([])
  const deeds = computed<CommandDeeds>(() => Object.assign({}, ...[...everywhere.value, ...ofPlaces.value].map(source => source())) as CommandDeeds)
  const offered = computed<readonly MenuCommand[]>(() => menuCommands.filter(command => typeof deeds.value[command] === 'function'))

  function listOf(isPlace: boolean): typeof everywhere {
    return isPlace ? ofPlaces : everywhere
  }
  function take(source: DeedSource, isPlace: boolean): void {
    drop(source, isPlace)
    listOf(isPlace).value = [...listOf(isPlace).value, source]
  }
  function drop(source: DeedSource, isPlace: boolean): void {
    listOf(isPlace).value = listOf(isPlace).value.filter(other => other !== source)
  }
  /** Whether the open place does it, and not only the way there. */
  function isOfPlace(command: MenuCommand): boolean {
    return ofPlaces.value.some(source => typeof source()[command] === 'function')
  }
  /** Does it, where it can be done now. */
  function run(command: MenuCommand): void {
    deeds.value[command]?.()
  }
  return { everywhere, ofPlaces, deeds, offered, take, drop, isOfPlace, run }
})
