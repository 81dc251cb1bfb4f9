import type { Fact } from '../../../src/shared/eventLog/loggedEvent.ts'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { renderForm } from '../../../src/main/handout/form/renderForm.ts'
import { IDLE_MS, openHandoutPress } from '../../../src/main/handout/handoutPress.ts'
import { renderHandout } from '../../../src/main/handout/renderHandout.ts'
import { aForm } from '../../helpers/forms.ts'
import { aHandout } from '../../helpers/handouts.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const workerFile = path.resolve(import.meta.dirname, '../../../src/main/handout/handoutWorker.ts')

/** A press whose clock stands until a spec moves it: how long a worker takes on this machine is no matter. */
function press(file = workerFile, longest?: number): ReturnType<typeof openHandoutPress> & { readonly facts: readonly Fact[] } {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const facts: Fact[] = []
  const opened = openHandoutPress(file, { note: fact => facts.push(fact), ...longest === undefined ? {} : { longest } })
  onTestFinished(() => opened.close())
  return { ...opened, facts }
}

/**
 * A worker that does what it is told with a sheet's title.
 * @param body - code that has `note` (the title), `lives` (workers begun so far, this one included) and `answer`
 */
function aWorker(body: string): string {
  const folder = temporaryFolder()
  const file = path.join(folder, 'worker.mjs')
  writeFileSync(file, `
    import { parentPort } from 'node:worker_threads'
    import { appendFileSync, readFileSync } from 'node:fs'
    const lifeFile = ${JSON.stringify(path.join(folder, 'lives'))}
    appendFileSync(lifeFile, '.')
    const lives = readFileSync(lifeFile, 'utf8').length
    parentPort.on('message', ({ handout }) => {
      const note = handout.title
      const answer = () => parentPort.postMessage({ ok: true, value: { bytes: new Uint8Array(1), pages: 1, fill: 0, note, lives } })
      ${body}
    })`)
  return file
}
const titled = (title: string) => ({ ...aHandout(), title })
const drawFault = (reason: string) => ({ ok: false, fault: { kind: 'draw-failed', reason } })

describe('the press', () => {
  it('draws in a worker what it would draw here', async () => {
    const handout = aHandout()
    const drawn = await press().draw(handout)
    const here = renderHandout(handout)
    expect(drawn.ok && here.ok && Buffer.from(drawn.value.bytes).equals(Buffer.from(here.value.bytes))).toBe(true)
  })
  it('answers each sheet with its own, when several are asked for at once', async () => {
    const opened = press()
    const drawn = await Promise.all(['sciatica', 'dehydration', 'hip-fracture'].map(cause => opened.draw(aHandout({ causes: [cause] }))))
    const here = ['sciatica', 'dehydration', 'hip-fracture'].map(cause => renderHandout(aHandout({ causes: [cause] })))
    expect(drawn.map(one => one.ok && one.value.bytes.length)).toEqual(here.map(one => one.ok && one.value.bytes.length))
    expect(opened.facts).toEqual([])
  })
  it('draws the blank checklist as it would draw it here', async () => {
    const look = { paper: 'letter', isFillable: true } as const
    const drawn = await press().drawForm(aForm('es'), look)
    const here = renderForm(aForm('es'), look)
    expect(drawn.ok && here.ok && Buffer.from(drawn.value.bytes).equals(Buffer.from(here.value.bytes))).toBe(true)
  })
})

describe('a worker that dies', () => {
  it.each([
    ['throws', 'throw new TypeError("of Maria Gomez")', { error: 'TypeError', code: 'none' }],
    ['ends', 'process.exit(3)', { error: 'other', code: 'none' }],
    ['rejects', 'Promise.reject(Object.assign(new Error("of Maria Gomez"), { code: "ENOSPC" }))', { error: 'Error', code: 'ENOSPC' }],
  ])('and %s is started again, and its sheet is drawn then', async (_how, death, kind) => {
    const opened = press(aWorker(`if (lives === 1) { ${death} } else answer()`))
    expect(await opened.draw(titled('a'))).toMatchObject({ ok: true, value: { note: 'a', lives: 2 } })
    expect(opened.facts).toEqual([{ kind: 'worker-crashed', sheet: 'handout', isAgain: false, ...kind }])
  })
  it('with the same sheet twice fails that one, and draws those that wait behind it', async () => {
    const opened = press(aWorker('if (note === "bad") throw new RangeError(note); answer()'))
    const drawn = await Promise.all(['a', 'bad', 'b', 'c'].map(title => opened.draw(titled(title))))
    expect(drawn).toMatchObject([{ value: { note: 'a', lives: 1 } }, drawFault('crashed'), { value: { note: 'b', lives: 3 } }, { value: { note: 'c', lives: 3 } }])
    expect(opened.facts.map(fact => fact.kind === 'worker-crashed' && fact.isAgain)).toEqual([false, true])
  })
  it('between two sheets is not missed', async () => {
    const opened = press(aWorker('answer(); if (lives === 1) process.exit(0)'))
    for (const title of ['a', 'b', 'c'])
      expect(await opened.draw(titled(title))).toMatchObject({ ok: true, value: { note: title } })
  })
  it('since its file is missing fails each sheet in words that say so', async () => {
    const opened = press(path.join(temporaryFolder(), 'gone.js'))
    expect(await Promise.all([opened.draw(aHandout()), opened.draw(aHandout())])).toEqual([drawFault('part-missing'), drawFault('part-missing')])
    expect(opened.facts[0]).toMatchObject({ kind: 'worker-crashed', code: expect.stringMatching(/MODULE_NOT_FOUND$/) as string })
  })
})

describe('a worker that lives', () => {
  it('says so where the fonts are missing, and is not replaced for it', async () => {
    const folder = temporaryFolder()
    const root = path.resolve(import.meta.dirname, '../../..')
    cpSync(path.join(root, 'src'), path.join(folder, 'src'), { recursive: true })
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir')
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
    mkdirSync(path.join(folder, 'resources/text'), { recursive: true })
    const opened = press(path.join(folder, 'src/main/handout/handoutWorker.ts'))
    expect(await Promise.all([opened.draw(aHandout()), opened.drawForm(aForm('en'), { paper: 'a4', isFillable: false })])).toEqual([drawFault('part-missing'), drawFault('part-missing')])
    expect(opened.facts).toEqual([{ kind: 'sheet-failed', sheet: 'handout', reason: 'part-missing' }, { kind: 'sheet-failed', sheet: 'form', reason: 'part-missing' }])
  })
  it('says so where a sheet breaks, and draws the next', async () => {
    const opened = press()
    const broken = { ...aHandout(), sections: null } as unknown as ReturnType<typeof aHandout>
    expect(await opened.draw(broken)).toEqual(drawFault('broken'))
    expect(await opened.draw(aHandout())).toMatchObject({ ok: true })
    expect(opened.facts).toEqual([{ kind: 'sheet-failed', sheet: 'handout', reason: 'broken' }])
  })
})

describe('a worker without a sheet', () => {
  it('is let go of after a while, and the next sheet is drawn by another', async () => {
    const opened = press(aWorker('answer()'))
    expect(await opened.draw(titled('a'))).toMatchObject({ value: { lives: 1 } })
    await vi.advanceTimersByTimeAsync(IDLE_MS)
    expect(await opened.draw(titled('b'))).toMatchObject({ value: { note: 'b', lives: 2 } })
    expect(opened.facts).toEqual([])
  })
  it('waits as long after each sheet', async () => {
    const opened = press(aWorker('answer()'))
    for (const title of ['a', 'b', 'c']) {
      expect(await opened.draw(titled(title))).toMatchObject({ value: { note: title, lives: 1 } })
      await vi.advanceTimersByTimeAsync(IDLE_MS - 1)
    }
    expect(vi.getTimerCount()).toBe(1)
  })
  it('that died meanwhile leaves nothing to wait for', async () => {
    const opened = press(aWorker('answer(); process.exit(0)'))
    await opened.draw(titled('a'))
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0))
    expect(await opened.draw(titled('b'))).toMatchObject({ value: { lives: 2 } })
  })
  it('is not let go of while a sheet is with it, however long that takes', async () => {
    const opened = press(aWorker('if (note === "long") setTimeout(answer, 1000); else answer()'), 10 * IDLE_MS)
    await opened.draw(titled('a'))
    const drawn = opened.draw(titled('long'))
    await vi.advanceTimersByTimeAsync(2 * IDLE_MS)
    expect(await drawn).toMatchObject({ value: { note: 'long', lives: 1 } })
  })
})

describe('a worker that hangs', () => {
  it('is ended, and the sheets that wait behind it are drawn by a fresh one', async () => {
    const opened = press(aWorker('if (note === "bad") for (;;); answer()'))
    const drawn = ['a', 'bad', 'b'].map(title => opened.draw(titled(title)))
    expect(await drawn[0]).toMatchObject({ value: { note: 'a', lives: 1 } })
    vi.advanceTimersByTime(15_000)
    expect(await drawn[1]).toEqual(drawFault('too-slow'))
    expect(await drawn[2]).toMatchObject({ value: { note: 'b', lives: 2 } })
    expect(opened.facts).toEqual([{ kind: 'sheet-timed-out', sheet: 'handout', seconds: 15 }])
  })
  it('does not keep the app from closing', async () => {
    const opened = press(aWorker('for (;;);'))
    const drawn = Promise.all([opened.draw(titled('a')), opened.draw(titled('b'))])
    await opened.close()
    expect(await drawn).toEqual([drawFault('closing'), drawFault('closing')])
    expect(await opened.draw(titled('c'))).toEqual(drawFault('closing'))
  })
})
