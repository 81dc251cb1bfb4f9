import { KnownEmitter } from './knownEmitter.ts'
import { strict } from './missing.ts'
import { openContents } from './registry.ts'

type ThemeSource = 'system' | 'light' | 'dark'

export class NativeTheme extends KnownEmitter {
  private source: ThemeSource = 'system'

  constructor() {
    super('nativeTheme', ['updated'])
  }

  get themeSource(): ThemeSource {
    return this.source
  }

  set themeSource(source: ThemeSource) {
    this.source = source
    for (const contents of openContents.values()) {
      void contents.attached.then(({ session }) => session.send('Emulation.setEmulatedMedia', colorSchemeOverride())).catch(() => {})
    }
    this.emit('updated')
  }

  /** The stand-in's system is a light one. */
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }
}

export const nativeTheme = strict('nativeTheme', new NativeTheme())

/** What Emulation.setEmulatedMedia takes, so that prefers-color-scheme follows themeSource; empty means: as the system. */
export function colorSchemeOverride(): object {
  const { themeSource } = nativeTheme
  return { features: [{ name: 'prefers-color-scheme', value: themeSource === 'system' ? '' : themeSource }] }
}
