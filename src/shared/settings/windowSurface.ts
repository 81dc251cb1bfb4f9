/** Ground of a window before its page is drawn, as CSS colors: `--surface-window` of the window's tokens, to which a spec holds it. */
export const windowSurface = { light: '#f4f3ef', dark: '#141617' } as const
