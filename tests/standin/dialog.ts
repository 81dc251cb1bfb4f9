import type { MessageBoxOptions, MessageBoxReturnValue, OpenDialogOptions, OpenDialogReturnValue, SaveDialogOptions, SaveDialogReturnValue } from 'electron'
import { strict } from './missing.ts'
import { record } from './record.ts'
import { state } from './state.ts'
import { zenity, zenityFileArguments, zenityMessageArguments } from './zenity.ts'

/** Electron's dialogs take an optional window first. */
type DialogArguments<Options> = [options: Options] | [window: unknown, options: Options]

const optionsOf = <Options>(args: DialogArguments<Options>): Options => args.length === 2 ? args[1] : args[0]

/** On a desktop zenity asks the person; else the dialog is recorded and cancelled, unless the test replaced it. */
async function askPerson(kind: string, options: object, args: readonly string[]): Promise<string | undefined> {
  if (state.isDesktop)
    return zenity(args)
  record(`dialog.${kind}`, options)
  return undefined
}

export const dialog = strict('dialog', {
  async showOpenDialog(...args: DialogArguments<OpenDialogOptions>): Promise<OpenDialogReturnValue> {
    const options = optionsOf(args)
    const answer = await askPerson('showOpenDialog', options, zenityFileArguments(options, options.properties ?? []))
    return { canceled: answer === undefined, filePaths: answer?.split('\n') ?? [] }
  },

  async showSaveDialog(...args: DialogArguments<SaveDialogOptions>): Promise<SaveDialogReturnValue> {
    const options = optionsOf(args)
    const answer = await askPerson('showSaveDialog', options, zenityFileArguments(options, ['save']))
    return { canceled: answer === undefined, filePath: answer ?? '' }
  },

  async showMessageBox(...args: DialogArguments<MessageBoxOptions>): Promise<MessageBoxReturnValue> {
    const options = optionsOf(args)
    const buttons = options.buttons?.length ? options.buttons : ['OK']
    const answer = await askPerson('showMessageBox', options, zenityMessageArguments(options, buttons))
    const chosen = buttons.indexOf(answer ?? '')
    return { response: chosen >= 0 ? chosen : options.cancelId ?? usualCancel(buttons), checkboxChecked: false }
  },

  showErrorBox(title: string, content: string): void {
    record('dialog.showErrorBox', { title, content })
    if (state.isDesktop)
      void zenity(['--error', '--no-markup', '--title', title, '--text', content])
  },
})

/** Electron's rule where no cancelId is given. */
function usualCancel(buttons: readonly string[]): number {
  return Math.max(0, buttons.findIndex(label => /^(?:cancel|no)$/i.test(label.replace('&', ''))))
}
