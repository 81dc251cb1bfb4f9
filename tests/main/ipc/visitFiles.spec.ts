import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { assess } from '../../../src/shared/assessment/assess.ts'
import { makeHandlers } from '../../../src/main/ipc/handlers.ts'
import { anEndlessFile, endlessFiles, hasEndlessFiles } from '../../helpers/endlessFiles.ts'
import { aRequest } from '../../helpers/handouts.ts'
import { services } from '../../helpers/mainServices.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const answers = { 'numbness': true, 'fever': false, 'symptom-duration': 'over-6-weeks', 'pain-site': ['buttock'], 'pain-severity': 6, 'age': 47 } as const
const request = { answers, locale: 'en', moment: '2026-11-25T14:30:00-05:00', given: ['sciatica'], sheet: null } as const

it('writes a visit for the chart and reads the same visit back from that file', async () => {
  const file = path.join(temporaryFolder(), 'visit.json')
  const handlers = makeHandlers(services({ askSavePath: async () => file, askVisitFile: async () => file }))
  expect(await handlers.saveVisitFile(request)).toMatchObject({ ok: true, value: { path: file } })
  const opened = await handlers.openVisitFile()
  expect(opened).toEqual({ ok: true, value: { path: file, answers } })
  expect(assess(shippedPack(), answers)).toEqual(opened.ok && assess(shippedPack(), opened.value.answers))
})

it('puts the sheet that was given into the document, byte for byte', async () => {
  const file = path.join(temporaryFolder(), 'visit.json')
  const handlers = makeHandlers(services({ askSavePath: async () => file }))
  const drawn = await handlers.drawHandout(aRequest())
  expect(await handlers.saveVisitFile({ ...request, sheet: aRequest() })).toMatchObject({ ok: true })
  const bundle = JSON.parse(readFileSync(file, 'utf8')) as { readonly entry: readonly { readonly resource: { readonly resourceType: string, readonly content?: readonly { readonly attachment: { readonly data: string } }[] } }[] }
  const data = bundle.entry.find(({ resource }) => resource.resourceType === 'DocumentReference')?.resource.content?.[0]?.attachment.data ?? ''
  expect(drawn.ok && Buffer.from(data, 'base64').equals(Buffer.from(drawn.value.bytes))).toBe(true)
})

it.each([
  ['no JSON', 'hello', { kind: 'unreadable', reason: expect.stringContaining('not-json-at 1 ') as string }],
  ['another resource', { resourceType: 'Patient' }, { kind: 'not-a-visit', count: 1 }],
  ['ten unknown findings', { findings: Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`unknown-${at}`, true])) }, { kind: 'not-a-visit', count: 10 }],
  ['thousands of things that are no visits', Array.from({ length: 20_000 }, () => 1), { kind: 'not-one-visit', count: 20_000 }],
  ['two visits', [{ findings: {} }, { findings: {} }], { kind: 'not-one-visit', count: 2 }],
])('refuses a file with %s, in words', async (_what, content, fault) => {
  const file = path.join(temporaryFolder(), 'visit.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  expect(await makeHandlers(services({ askVisitFile: async () => file })).openVisitFile()).toMatchObject({ ok: false, fault: { path: file, ...fault } })
})

it('refuses a file that is larger than any visit, and one that is not there', async () => {
  const file = path.join(temporaryFolder(), 'visit.json')
  writeFileSync(file, Buffer.alloc(9 * 1024 * 1024, 32))
  expect(await makeHandlers(services({ askVisitFile: async () => file })).openVisitFile()).toMatchObject({ ok: false, fault: { kind: 'unreadable', reason: 'too-large 9437184 8388608' } })
  expect(await makeHandlers(services({ askVisitFile: async () => '/nowhere/visit.json' })).openVisitFile()).toMatchObject({ ok: false, fault: { kind: 'unreadable' } })
})

it.runIf(hasEndlessFiles).each(endlessFiles)('refuses %s in the place of a file', async (_what, make) => {
  const file = anEndlessFile(make, 'visit.json')
  expect(await makeHandlers(services({ askVisitFile: async () => file })).openVisitFile()).toEqual({ ok: false, fault: { kind: 'unreadable', path: file, reason: 'not-a-file' } })
})

it('writes nothing for what the window made up, and nothing when the person cancels', async () => {
  const handlers = makeHandlers(services({ askSavePath: async () => { throw new Error('was asked for a place') } }))
  for (const wrong of [{ ...request, answers: { numbnes: true } }, { ...request, answers: { 'pain-severity': 60 } }, { ...request, moment: 'yesterday' }, { ...request, extra: 1 }, null])
    expect(await handlers.saveVisitFile(wrong)).toMatchObject({ ok: false, fault: { kind: 'bad-request' } })
  expect(await makeHandlers(services()).saveVisitFile(request)).toEqual({ ok: false, fault: { kind: 'cancelled' } })
  expect(await makeHandlers(services()).openVisitFile()).toEqual({ ok: false, fault: { kind: 'cancelled' } })
})
