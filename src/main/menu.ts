import type { MenuItemConstructorOptions } from 'electron'
import type { Locale } from '../shared/i18n/locales.ts'
import type { Translate } from '../shared/i18n/text.ts'
import type { MenuCommand } from '../shared/ipc/menuCommand.ts'
import type { Settings } from '../shared/settings/settings.ts'
import { localeNames, locales } from '../shared/i18n/locales.ts'
import { commandKeys, commandWords } from '../shared/ipc/menuCommand.ts'

/** What the menu shows. */
export interface MenuFacts {
  /** The words of the window's language. */
  readonly t: Translate
  readonly platform: NodeJS.Platform
  /** What is so now, and so marked. */
  readonly now: Pick<Settings, 'locale' | 'theme' | 'textSize'>
  /** The commands that the window can run now; the others are grey. */
  readonly offered: ReadonlySet<MenuCommand>
  readonly choose: (command: MenuCommand) => void
}

type Item = MenuItemConstructorOptions
/** One item of a role, with our word in place of Electron's English one. */
type RoleItem = readonly [role: NonNullable<Item['role']>, key: string]

const edit: readonly RoleItem[] = [
  ['undo', 'menu.edit.undo'],
  ['redo', 'menu.edit.redo'],
  ['cut', 'menu.edit.cut'],
  ['copy', 'menu.edit.copy'],
  ['paste', 'menu.edit.paste'],
  ['selectAll', 'menu.edit.selectAll'],
]
const view: readonly RoleItem[] = [
  ['zoomIn', 'menu.view.zoomIn'],
  ['zoomOut', 'menu.view.zoomOut'],
  ['resetZoom', 'menu.view.resetZoom'],
  ['togglefullscreen', 'menu.view.fullScreen'],
]
const hiding: readonly RoleItem[] = [
  ['hide', 'menu.app.hide'],
  ['hideOthers', 'menu.app.hideOthers'],
  ['unhide', 'menu.app.showAll'],
]
const ofWindow: readonly RoleItem[] = [
  ['minimize', 'menu.window.minimize'],
  ['zoom', 'menu.window.zoom'],
]
const quit: RoleItem = ['quit', 'menu.app.quit']
const line: Item = { type: 'separator' }

/** Which commands stand together under File, with a line between the groups. */
const files: readonly (readonly MenuCommand[])[] = [
  ['new-visit', 'open-visit-file', 'save-visit-file', 'copy-note'],
  ['print-handout', 'save-handout', 'save-form'],
  ['lock'],
]
const places: readonly MenuCommand[] = ['go-causes', 'go-visit', 'go-handouts', 'go-settings', 'compare', 'kept-visits']
const themes = ['system', 'light', 'dark'] as const
const textSizes = ['standard', 'large', 'largest'] as const

/**
 * The application menu: all that can be done, in the window's language. Its keys only stand there to be read: the window listens for them,
 * so that none is run twice. (macOS asks the menu for a key that the window left alone: there Command does what Control does.)
 */
export function menuTemplate({ t, platform, now, offered, choose }: MenuFacts): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const roles = (rows: readonly RoleItem[]): Item[] => rows.map(([role, key]) => ({ role, label: t(key) }))
  const deed = (command: MenuCommand, part: Item = {}): Item => {
    const key = commandKeys[command]
    return {
      id: command,
      label: t(commandWords[command]),
      enabled: offered.has(command),
      ...key === undefined ? {} : { accelerator: key.replace('Ctrl', 'CommandOrControl'), registerAccelerator: false },
      ...part,
      click: () => choose(command),
    }
  }
  const choice = <T extends string>(words: string, values: readonly T[], chosen: T, commandOf: (value: T) => MenuCommand, nameOf: (value: T) => string): Item => ({
    label: t(words),
    submenu: values.map(value => deed(commandOf(value), { type: 'radio', checked: value === chosen, label: nameOf(value) })),
  })
  const about = deed('about')
  return [
    // macOS shows its first menu under the name of the app.
    ...isMac ? [{ label: t('menu.app'), submenu: [about, line, ...roles(hiding), line, ...roles([quit])] }] : [],
    {
      label: t('menu.file'),
      submenu: [...files.flatMap((group, at) => [...at > 0 ? [line] : [], ...group.map(command => deed(command))]), ...isMac ? [] : [line, ...roles([quit])]],
    },
    { label: t('menu.edit'), submenu: roles(edit) },
    {
      label: t('menu.view'),
      submenu: [
        ...places.map(command => deed(command)),
        line,
        deed('search'),
        line,
        choice<Locale>('menu.view.language', locales, now.locale, locale => `locale-${locale}`, locale => localeNames[locale]),
        choice('menu.view.theme', themes, now.theme, theme => `theme-${theme}`, theme => t(`settings.theme.${theme}`)),
        choice('menu.view.textSize', textSizes, now.textSize, size => `text-${size}`, size => t(`settings.textSize.${size}`)),
        line,
        ...roles(view),
        // The role has "Ctrl +" for its key, which is Ctrl Shift = on most keyboards; Ctrl = alone has to work too.
        { role: 'zoomIn', label: t('menu.view.zoomIn'), accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
      ],
    },
    ...isMac ? [{ role: 'window', label: t('menu.window'), submenu: roles(ofWindow) } as const] : [],
    { label: t('menu.help'), ...isMac ? { role: 'help' } as const : {}, submenu: [deed('keys'), ...isMac ? [] : [about]] },
  ]
}
