import type { MenuItemConstructorOptions } from 'electron'
import type { Translate } from '../shared/i18n/text.ts'

/** One item of a role, with our word in place of Electron's English one. */
type RoleItem = readonly [role: NonNullable<MenuItemConstructorOptions['role']>, key: string]

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
const own: readonly RoleItem[] = [
  ['hide', 'menu.app.hide'],
  ['quit', 'menu.app.quit'],
]

/**
 * The application menu. Its bar is hidden: it is there for its keys, zoom above all, and because the edit keys
 * of macOS work through a menu only.
 * @param t - the words of the window's language
 */
export function menuTemplate(t: Translate, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const items = (rows: readonly RoleItem[]): MenuItemConstructorOptions[] => rows.map(([role, key]) => ({ role, label: t(key) }))
  return [
    // macOS shows its first menu under the name of the app.
    ...(platform === 'darwin' ? [{ label: t('menu.app'), submenu: items(own) }] : []),
    { label: t('menu.edit'), submenu: items(edit) },
    {
      label: t('menu.view'),
      // The role has "Ctrl +" for its key, which is Ctrl Shift = on most keyboards; Ctrl = alone has to work too.
      submenu: [...items(view), { role: 'zoomIn', label: t('menu.view.zoomIn'), accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true }],
    },
  ]
}
