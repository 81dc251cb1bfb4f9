import type { ClinicApi, ClinicEvents } from '../../../shared/ipc/contract.ts'
import { watch } from 'vue'
import { MenuCommand } from '../../../shared/ipc/menuCommand.ts'
import { useCommandStore } from '../stores/commands.ts'

/** Runs what is chosen in the menu, and tells the menu what can be run. For the start of the app, once. */
export function linkMenu(clinic: Pick<ClinicApi, 'offerCommands'> & ClinicEvents): void {
  const commands = useCommandStore()
  clinic.onMenuCommand((chosen) => {
    const command = MenuCommand.safeParse(chosen)
    if (command.success)
      commands.run(command.data)
  })
  watch(() => commands.offered.join(' '), () => void clinic.offerCommands([...commands.offered]), { immediate: true })
}
