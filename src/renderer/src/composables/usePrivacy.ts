import type { ComputedRef, ShallowRef } from 'vue'
import type { Result } from '../../../shared/result.ts'
import type { Settings, VisitSettings } from '../../../shared/settings/settings.ts'
import type { BackupResult, VisitFault } from '../../../shared/visits/visitsState.ts'
import type { KeepQuestion, PrivacyOutcome } from '../components/settings/privacy.ts'
import type { useKeepingStore } from '../stores/keeping.ts'
import type { useKeptStore } from '../stores/kept.ts'
import { computed, shallowRef } from 'vue'
import { todayIso } from './todayIso.ts'
import { useText } from './useText.ts'
import { sayVisitFault } from './visitWords.ts'

/** What the privacy part of the settings asks for, and what it says. */
export interface Privacy {
  readonly question: ShallowRef<KeepQuestion | null>
  readonly outcome: ComputedRef<PrivacyOutcome | null>
  readonly keep: (days: number) => Promise<void>
  readonly answerKeep: (isYes: boolean) => Promise<void>
  readonly lock: (minutes: number) => Promise<void>
  readonly protect: (passphrase: string) => Promise<void>
  readonly backUp: (passphrase: string) => Promise<void>
  readonly restore: (passphrase: string) => Promise<void>
  readonly erase: () => Promise<void>
}

/** What it works with. */
export interface PrivacyFacts {
  readonly keeping: ReturnType<typeof useKeepingStore>
  readonly kept: ReturnType<typeof useKeptStore>
  readonly visits: () => VisitSettings
  readonly change: (part: Partial<Settings>) => Promise<void>
}

/** Runs the privacy part of the settings. Nothing is erased that was not asked about with its number. */
export function usePrivacy({ keeping, kept, visits, change }: PrivacyFacts): Privacy {
  const { t } = useText()
  const question = shallowRef<KeepQuestion | null>(null)
  /** Kept as what says it, so that it follows the window's language. */
  const tellOutcome = shallowRef<() => PrivacyOutcome | null>(() => null)
  const outcome = computed(() => tellOutcome.value())
  const setDays = (days: number): Promise<void> => change({ visits: { ...visits(), keepDays: days } })

  /** Visits that a shorter time would erase. */
  function countOlder(days: number): Promise<number | null> {
    const last = new Date()
    last.setDate(last.getDate() - days)
    return kept.count(days === 0 ? null : todayIso(last))
  }
  async function keep(days: number): Promise<void> {
    question.value = null
    const count = days < visits().keepDays ? await countOlder(days) : 0
    // Where nobody can say how many there are, it is not done unasked either.
    if (count === 0)
      await setDays(days)
    else
      question.value = { days, count }
  }
  async function answerKeep(isYes: boolean): Promise<void> {
    const asked = question.value
    question.value = null
    if (isYes && asked !== null)
      await setDays(asked.days)
  }
  function tell(part: PrivacyOutcome['part'], fault: VisitFault | null, say: () => string): void {
    tellOutcome.value = () => ({ part, done: fault === null ? say() : '', fault: fault === null ? '' : sayVisitFault(fault, t) })
  }
  function tellFile(part: 'backUp' | 'restore', reply: Result<BackupResult, VisitFault>): void {
    if (!reply.ok) {
      tell(part, reply.fault, () => '')
      return
    }
    const { path, visits: count, alreadyHere, leftOut } = reply.value
    tell(part, null, () => {
      const here = part === 'restore' && alreadyHere > 0 ? [t('settings.privacy.alreadyHere', { count: alreadyHere })] : []
      const out = leftOut > 0 ? [t('settings.privacy.leftOut', { count: leftOut })] : []
      return [t(part === 'backUp' ? 'settings.privacy.backedUp' : 'settings.privacy.restored', { count }), ...here, ...out, path].join(' ')
    })
  }
  return {
    question,
    outcome,
    keep,
    answerKeep,
    lock: minutes => change({ visits: { ...visits(), lockMinutes: minutes } }),
    protect: async passphrase => tell('protect', await keeping.protect(passphrase), () => t('settings.privacy.protected')),
    // What was answered just before belongs in the file.
    backUp: async (passphrase) => {
      await keeping.settle()
      tellFile('backUp', await kept.backUp(passphrase))
    },
    restore: async passphrase => tellFile('restore', await kept.restore(passphrase)),
    erase: async () => tell('erase', await keeping.erase(), () => t('settings.privacy.erased')),
  }
}
