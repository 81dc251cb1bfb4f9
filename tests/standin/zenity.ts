import type { FileFilter } from 'electron'
import { spawn } from 'node:child_process'

interface FileOptions {
  readonly title?: string
  readonly defaultPath?: string
  readonly filters?: readonly FileFilter[]
}

/** @param properties - Electron's properties of an open dialog, or `save` */
export function zenityFileArguments({ title, defaultPath, filters = [] }: FileOptions, properties: readonly string[]): string[] {
  const args = ['--file-selection']
  if (properties.includes('save'))
    args.push('--save')
  if (properties.includes('openDirectory'))
    args.push('--directory')
  if (properties.includes('multiSelections'))
    args.push('--multiple', '--separator=\n')
  if (title !== undefined)
    args.push(`--title=${title}`)
  if (defaultPath !== undefined)
    args.push(`--filename=${defaultPath}`)
  for (const { name, extensions } of filters) {
    args.push(`--file-filter=${name} | ${extensions.map(extension => extension === '*' ? '*' : `*.${extension}`).join(' ')}`)
  }
  return args
}

/** One extra button per answer, in place of zenity's own two: it then prints the label of the one that was pressed. */
export function zenityMessageArguments(
  { title, message, detail }: { readonly title?: string, readonly message: string, readonly detail?: string },
  buttons: readonly string[],
): string[] {
  return [
    '--question', '--switch', '--no-markup', `--text=${detail === undefined ? message : `${message}\n\n${detail}`}`,
    ...(title === undefined ? [] : [`--title=${title}`]),
    ...buttons.map(label => `--extra-button=${label}`),
  ]
}

/** Runs zenity. @returns what it printed; undefined when nothing was chosen, or when zenity is not installed */
export function zenity(args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn('zenity', args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => { printed += chunk.toString() })
    child.on('error', () => {
      console.warn('[electron stand-in] dialogs need zenity (Debian: apt-get install zenity); answered: cancelled')
      resolve(undefined)
    })
    // pressing an extra button ends zenity with 1, as cancelling does: only what is printed tells
    child.on('close', () => resolve(printed.trim() || undefined))
  })
}
