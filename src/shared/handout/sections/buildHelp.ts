import type { HelpSign, HelpTier } from '../../catalog/causeText.ts'
import type { HandoutContext, SectionBuilder } from '../handoutContext.ts'
import { helpTiers } from '../../catalog/causeText.ts'

const isAsUrgent = (tier: HelpTier, than: HelpTier): boolean => helpTiers.indexOf(tier) <= helpTiers.indexOf(than)

/**
 * The signs to print: those of the causes first, then the general ones. A sign that both speak of is printed once,
 * in the more urgent of the two tiers.
 */
export function gatherSigns({ causes, pack, text }: Pick<HandoutContext, 'causes' | 'pack' | 'text'>): readonly HelpSign[] {
  const general = new Map(pack.helpSigns.flatMap(sign => sign.covers.map(covered => [covered, sign.tier] as const)))
  const own = causes
    .flatMap(({ words }) => words.patient.whenToCall)
    .filter(({ sign, tier }) => {
      const generalTier = sign === undefined ? undefined : general.get(sign)
      return generalTier === undefined || isAsUrgent(tier, generalTier)
    })
  const said = new Set(own.map(({ sign }) => sign))
  const rest = pack.helpSigns
    .filter(({ covers }) => !covers.every(sign => said.has(sign)))
    .map(({ id, tier }) => ({ tier, text: text.helpSigns[id] ?? id }))
  const seen = new Set<string>()
  return [...own, ...rest].filter(sign => seen.size < seen.add(sign.text).size)
}

/** "When to get help": always on the sheet, in tiers with an action each. */
export const buildHelp: SectionBuilder = (context) => {
  const { t, request } = context
  const signs = gatherSigns(context)
  const tiers = helpTiers.map(tier => ({
    tier,
    name: t(`handout.help.${tier}.name`),
    lead: t(`handout.help.${tier}.lead`, { number: request.clinic.emergencyNumber || t('handout.help.yourNumber') }),
    signs: signs.filter(sign => sign.tier === tier).map(sign => sign.text),
  }))
  return { kind: 'help', id: 'help', heading: t('handout.help.heading'), tiers: tiers.filter(tier => tier.signs.length > 0) }
}
