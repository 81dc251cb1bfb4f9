import { z } from '../schema.ts'

/** All that can be asked for from the menu, the palette and the keys that work everywhere, in the order in which the palette lists them. */
export const menuCommands = [
  'new-visit', 'open-visit-file', 'save-visit-file', 'copy-note', 'print-handout', 'save-handout', 'save-form', 'compare', 'kept-visits', 'lock',
  'go-causes', 'go-visit', 'go-handouts', 'go-settings', 'search', 'keys', 'about',
  'locale-en', 'locale-es', 'theme-light', 'theme-dark', 'theme-system', 'text-standard', 'text-large', 'text-largest',
] as const

/** One of them. What the window is sent is parsed by this: it trusts main no more than main trusts it. */
export const MenuCommand = z.enum(menuCommands)
export type MenuCommand = z.infer<typeof MenuCommand>

/** Keys that work in every place, written as Electron writes them: the menu shows them, the window listens for them. */
export const commandKeys: Readonly<Partial<Record<MenuCommand, string>>> = {
  'new-visit': 'Ctrl+N',
  'open-visit-file': 'Ctrl+O',
  'save-visit-file': 'Ctrl+Shift+S',
  'print-handout': 'Ctrl+P',
  'save-handout': 'Ctrl+S',
  'lock': 'Ctrl+L',
  'go-causes': 'Ctrl+1',
  'go-visit': 'Ctrl+2',
  'go-handouts': 'Ctrl+3',
  'go-settings': 'Ctrl+4',
  'search': 'Ctrl+K',
  'keys': 'F1',
}

/** The words of each command, by key; a language is called by its own name wherever it is offered. */
export const commandWords: Readonly<Record<MenuCommand, string>> = {
  'new-visit': 'visit.new.start',
  'open-visit-file': 'visits.file.open',
  'save-visit-file': 'visits.file.save',
  'copy-note': 'visit.note.copy',
  'print-handout': 'menu.file.print',
  'save-handout': 'menu.file.savePdf',
  'save-form': 'visit.paper.save',
  'compare': 'causes.compare.heading',
  'kept-visits': 'visits.kept.heading',
  'lock': 'menu.file.lock',
  'go-causes': 'shell.place.causes',
  'go-visit': 'shell.place.visit',
  'go-handouts': 'shell.place.handouts',
  'go-settings': 'shell.place.settings',
  'search': 'shell.search.label',
  'keys': 'visit.help.heading',
  'about': 'menu.help.about',
  'locale-en': 'settings.window.language',
  'locale-es': 'settings.window.language',
  'theme-light': 'shell.theme.light',
  'theme-dark': 'shell.theme.dark',
  'theme-system': 'shell.theme.system',
  'text-standard': 'shell.textSize.standard',
  'text-large': 'shell.textSize.large',
  'text-largest': 'shell.textSize.largest',
}
