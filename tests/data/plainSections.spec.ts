import { expect, it } from 'vitest'
import { handoutSections } from '../../src/shared/handout/handoutRequest.ts'
import { checkPlainLanguage } from '../../src/shared/handout/plainLanguage/checkPlainLanguage.ts'
import { locales } from '../../src/shared/i18n/locales.ts'
import { aHandout } from '../helpers/handouts.ts'

it.each(locales)('keeps the %s words of every section, ticked all at once, plain', (locale) => {
  const { checks } = checkPlainLanguage(aHandout({ locale, sections: [...handoutSections] }), { pages: 2 })
  expect(checks.filter(({ status }) => status === 'missing')).toEqual([])
})
