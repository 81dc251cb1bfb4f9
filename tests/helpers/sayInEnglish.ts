import type { Phrase } from '../../src/shared/intake/visitFault.ts'
import { translator } from '../../src/shared/i18n/text.ts'
import { sayPhrase } from '../../src/shared/intake/visitFault.ts'
import { shippedWords } from './shippedContent.ts'

const t = translator('en', shippedWords().en)

/** A fault of a visit as the command line says it. */
export const sayInEnglish = (phrase: Phrase): string => sayPhrase(phrase, t)
