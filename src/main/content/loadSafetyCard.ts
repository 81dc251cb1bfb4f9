import type { SafetyCard } from '../../shared/safety/safetyCard.ts'
import { readFileSync } from 'node:fs'
import { SafetyCard as CardSchema } from '../../shared/safety/safetyCard.ts'

/**
 * Reads the published safety score.
 * @param file - absolute path
 * @returns `null` when it is missing or damaged: the app works without it and then shows none
 */
export function loadSafetyCard(file: string): SafetyCard | null {
  try {
    return CardSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  }
  catch {
    return null
  }
}
