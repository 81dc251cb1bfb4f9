import { expect, it } from 'vitest'
import { chooseFirstSettings } from '../../../src/shared/settings/firstSettings.ts'
import { Settings } from '../../../src/shared/settings/settings.ts'

it.each([
  [['en-US'], 'US', 'en', 'letter'],
  [['es-MX'], 'MX', 'es', 'letter'],
  [['es-ES', 'en-US'], 'ES', 'es', 'a4'],
  [['en-GB'], 'GB', 'en', 'a4'],
  [['en'], 'CA', 'en', 'letter'],
  [['es_419'], '', 'es', 'letter'],
  [['de-DE', 'es-ES'], 'DE', 'en', 'a4'],
  // Spanish on a computer in the United States.
  [['es'], 'US', 'es', 'letter'],
  [['es-AR'], '', 'es', 'a4'],
  [['zh-Hans-CN'], '', 'en', 'a4'],
  [[], '', 'en', 'letter'],
  [['C'], '', 'en', 'letter'],
] as const)('takes %j in "%s" for %s on %s', (languages, region, locale, paper) => {
  expect(chooseFirstSettings({ languages, region })).toMatchObject({ locale, handoutLocale: locale, paper })
})

it('follows the system\'s theme and leaves the rest as it is everywhere', () => {
  const { locale, handoutLocale, paper, ...rest } = chooseFirstSettings({ languages: ['es-ES'], region: 'ES' })
  expect({ locale, handoutLocale, paper }).toEqual({ locale: 'es', handoutLocale: 'es', paper: 'a4' })
  expect(rest).toEqual({ ...Settings.parse({}), locale: undefined, handoutLocale: undefined, paper: undefined })
  expect(rest.theme).toBe('system')
})
