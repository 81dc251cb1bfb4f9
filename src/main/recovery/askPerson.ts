import type { MessageBoxOptions } from 'electron'
import type { Locale } from '../../shared/i18n/locales.ts'
import type { TextTable } from '../../shared/i18n/text.ts'
import { lastWords } from '../../shared/i18n/lastWords.ts'
import { translator } from '../../shared/i18n/text.ts'

/**
 * What main itself says, where the window cannot: it crashes again and again (`crashes`), does not answer (`hang`) or its page cannot be loaded (`load`),
 * something in main broke (`fault`), parts are missing without which there is no window (`missing`), the start failed (`start`).
 */
export type Question = 'crashes' | 'hang' | 'load' | 'fault' | 'missing' | 'start'

/** After these there is nothing to choose. */
const lastOnes: readonly Question[] = ['missing', 'start']

/** @returns whether the person chose the first button. @param signal - takes the question back */
export type Ask = (question: Question, signal?: AbortSignal) => Promise<boolean>

/** Where the words and the language come from, and what shows the question. */
export interface Asker {
  readonly words: Readonly<Record<Locale, TextTable>> | null
  readonly locale: () => Locale
  readonly show: (box: MessageBoxOptions) => Promise<{ readonly response: number }>
}

/** Makes what asks the person by a dialog of the system, in words without any of an error. */
export function makeAsk({ words, locale: localeNow, show }: Asker): Ask {
  return async (question, signal) => {
    const locale = localeNow()
    const about = { type: 'warning', title: 'Causebook', defaultId: 0, noLink: true, ...signal === undefined ? {} : { signal } } as const
    if (words === null) {
      const { message, detail } = lastWords[locale]
      await show({ ...about, message, detail })
      return true
    }
    const t = translator(locale, words[locale], words.en)
    const buttons = ['yes', ...lastOnes.includes(question) ? [] : ['no']].map(answer => t(`recovery.${question}.${answer}`))
    const { response } = await show({ ...about, message: t(`recovery.${question}.message`), detail: t(`recovery.${question}.detail`), buttons, cancelId: buttons.length - 1 })
    return response === 0 && signal?.aborted !== true
  }
}
