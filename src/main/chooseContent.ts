import { resourcePath } from './resourcePath.ts'

/**
 * The folder of the content pack. An installed app reads the one that it was checked with and no other: a variable that was left behind
 * would put other medicine before a clinician, and nothing in the window would say so.
 * @param isPackaged - whether the app runs as it was installed
 * @param asked - a folder that authors and tests ask for
 */
export function chooseContent(isPackaged: boolean, asked: string | undefined): string {
  return isPackaged || asked === undefined ? resourcePath('content') : asked
}
