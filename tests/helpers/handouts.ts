import type { Handout } from '../../src/shared/handout/handout.ts'
import type { HandoutRequest } from '../../src/shared/handout/handoutRequest.ts'
import { buildHandout } from '../../src/shared/handout/buildHandout.ts'
import { shippedPack, shippedWords } from './shippedContent.ts'

/** A request for a sheet about sciatica, with parts of it replaced. */
export function aRequest(part: Partial<HandoutRequest> = {}): HandoutRequest {
  return {
    causes: ['sciatica'],
    sections: ['causes', 'self-care', 'medicines', 'help', 'next-step'],
    stretches: null,
    locale: 'en',
    beside: null,
    nameLine: false,
    teachBack: false,
    paper: 'letter',
    largePrint: false,
    isEmergency: false,
    date: '2026-11-23',
    followUp: '2026-12-07',
    note: '',
    clinic: { name: 'Hillside Family Clinic', address: '120 Main Street, Springfield', phone: '555-0142', afterHours: '555-0199', logo: '', emergencyNumber: '911' },
    ...part,
  }
}

const pack = shippedPack()
const words = shippedWords()

/** A sheet built from the shipped content; the test stops when it cannot be built. */
export function aHandout(part: Partial<HandoutRequest> = {}): Handout {
  const request = aRequest(part)
  const built = buildHandout(request, pack, words)
  if (!built.ok)
    throw new Error(`no handout: ${JSON.stringify(built.fault)}`)
  return built.value
}
