import type { Handout } from '../../src/shared/handout/handout.ts'
import { describe, expect, it } from 'vitest'
import { chooseSections } from '../../src/shared/handout/chooseHandout.ts'
import { checkPlainLanguage } from '../../src/shared/handout/plainLanguage/checkPlainLanguage.ts'
import { locales } from '../../src/shared/i18n/locales.ts'
import { aHandout } from '../helpers/handouts.ts'
import { shippedPack } from '../helpers/shippedContent.ts'

const { causes } = shippedPack()

const listMissing = (handout: Handout): readonly string[] => checkPlainLanguage(handout, { pages: 1 }).checks.filter(({ status }) => status === 'missing').map(({ id }) => id)
describe.each(locales)('the usual %s sheet', (locale) => {
  it.each(causes)('of $id misses no check, and scores 95 or more in both instruments', (cause) => {
    const handout = aHandout({ causes: [cause.id], sections: [...chooseSections([cause])], locale })
    expect(listMissing(handout)).toEqual([])
    const { pemat, cdc } = checkPlainLanguage(handout, { pages: 1 })
    expect(Math.min(pemat, cdc)).toBeGreaterThanOrEqual(95)
  })
})
