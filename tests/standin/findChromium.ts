import { existsSync } from 'node:fs'

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** Where the browser is: STANDIN_CHROMIUM, else the first of the usual places; undefined when there is none. */
export function findChromium(override = process.env.STANDIN_CHROMIUM): string | undefined {
  if (override)
    return existsSync(override) ? override : undefined
  return usualPaths.find(path => existsSync(path))
}
