import type { MenuItemConstructorOptions } from 'electron'
import { app } from './app.ts'
import { BrowserWindow } from './browserWindow.ts'
import { createEvent } from './createEvent.ts'
import { missing, strict } from './missing.ts'

export interface MenuItem extends Omit<MenuItemConstructorOptions, 'submenu' | 'click'> {
  checked: boolean
  readonly submenu: Menu | undefined
  /** What choosing the item does; a test calls it. */
  click: () => void
}

/** A zoom level is a power of 1.2, and a step is half of one. */
function zoom(window: BrowserWindow | null, steps: 1 | -1 | 0): void {
  const contents = window?.webContents
  contents?.setZoomFactor(steps === 0 ? 1 : contents.getZoomFactor() * 1.2 ** (steps / 2))
}

/** What the roles do that act on main alone; the others belong to a menu bar, which is not here. */
const roles: Readonly<Record<string, (window: BrowserWindow | null) => void>> = {
  quit: () => app.quit(),
  close: window => window?.close(),
  minimize: window => window?.minimize(),
  zoomIn: window => zoom(window, 1),
  zoomOut: window => zoom(window, -1),
  resetZoom: window => zoom(window, 0),
  reload: window => window?.webContents.reload(),
  togglefullscreen: window => window?.setFullScreen(!window.isFullScreen()),
}

let applicationMenu: Menu | null = null

export class MenuBase {
  readonly items: MenuItem[] = []

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found)
        return found
    }
    return null
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    const menu: Menu = strict('menu', new MenuBase())
    menu.items.push(...template.map(options => buildItem(options, menu.items)))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }
}

function buildItem(options: MenuItemConstructorOptions, siblings: readonly MenuItem[]): MenuItem {
  const { click, submenu, ...rest } = options
  const item: MenuItem = strict('menuItem', {
    id: undefined, label: '', role: undefined, accelerator: undefined, enabled: true, visible: true, checked: false,
    type: submenu ? 'submenu' as const : 'normal' as const,
    ...rest,
    submenu: Array.isArray(submenu) ? MenuBase.buildFromTemplate(submenu) : submenu as Menu | undefined,
    click() {
      if (!item.enabled)
        return
      if (item.type === 'checkbox')
        item.checked = !item.checked
      if (item.type === 'radio') {
        siblings.forEach((one) => {
          if (one.type === 'radio')
            one.checked = one === item
        })
      }
      const window = BrowserWindow.getFocusedWindow()
      if (click)
        (click as (...args: unknown[]) => void)(item, window, createEvent({}))
      else if (item.role !== undefined)
        (roles[item.role] ?? missing(`the menu role ${item.role}`))(window)
    },
  })
  return item
}

export type Menu = MenuBase
export const Menu = strict('Menu', MenuBase)
