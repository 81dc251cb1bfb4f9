import type { RunningApp } from '../launchApp.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listWarningFindings } from '../../../src/shared/assessment/warningFindings.ts'
import { shippedPack } from '../../helpers/shippedContent.ts'
import { launchApp, runtime } from '../launchApp.ts'
import { enterVisit, jumpTo, openVisit, SADDLE_NUMBNESS } from '../visitStates.ts'

// What a screen reader has to go by, from the built window's accessibility tree.

const pack = shippedPack()
const english = pack.text.en
const kinds = new Map(pack.findings.map(finding => [finding.id, finding.kind]))
const warnings = listWarningFindings(pack.redFlags)
let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())
beforeEach(() => openVisit(running.page))

/** A part of the accessibility tree, as Chromium gives it to a screen reader. */
interface TreeNode {
  readonly nodeId: string
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
  readonly properties?: readonly { readonly name: string, readonly value: { readonly value?: unknown } }[]
  readonly childIds?: readonly string[]
}
/** A control with its name and whether it is marked. */
interface Control { readonly role: string, readonly name: string, readonly checked: boolean }
interface Group { readonly name: string, readonly controls: readonly Control[] }

/** The groups that are items of the open section: those whose name begins with a number. */
async function readGroups(): Promise<readonly Group[]> {
  const session = await running.page.context().newCDPSession(running.page)
  const { nodes } = await session.send('Accessibility.getFullAXTree') as { readonly nodes: readonly TreeNode[] }
  await session.detach()
  const byId = new Map(nodes.map(node => [node.nodeId, node]))
  const within = (node: TreeNode): readonly TreeNode[] => [node, ...(node.childIds ?? []).flatMap(id => within(byId.get(id) ?? { nodeId: id }))]
  return nodes
    .filter(node => node.role?.value === 'group' && /^(?:warning sign )?\d+ /.test(String(node.name?.value)))
    .map(node => ({
      name: String(node.name?.value),
      controls: within(node)
        .filter(({ role }) => ['radio', 'checkbox', 'textbox'].includes(String(role?.value)))
        .map(({ role, name, properties }) => ({ role: String(role?.value), name: String(name?.value), checked: properties?.find(({ name }) => name === 'checked')?.value.value === 'true' })),
    }))
}
/** What has the focus: the item or region that it stands in, and its own name. */
const readFocus = (): Promise<string> => running.page.evaluate(() => {
  const active = document.activeElement
  const number = active?.closest('.item, .patient-question')?.querySelector('.item-number, .about > span')?.lastChild?.textContent?.trim()
  const own = active instanceof HTMLInputElement ? active.getAttribute('aria-label') ?? [...active.labels ?? []].map(label => label.textContent?.trim()).join() : active?.textContent?.trim()
  return [number, own].filter(part => part !== undefined).join(' ')
})
const spoken = (): Promise<readonly string[]> => running.page.getByRole('status').allInnerTexts()

describe('the checklist', () => {
  it.each(pack.checklist.sections.map(section => section.id))(`has in %s a group for each item, named by number and words, and one state in each (${runtime})`, async (id) => {
    const section = pack.checklist.sections.find(candidate => candidate.id === id)
    await jumpTo(running.page, section?.items[0]?.number ?? 1)
    const names = section?.items.map(({ number, finding }) => `${warnings.has(finding) ? 'warning sign ' : ''}${number} ${english?.findings[finding]?.label} ${english?.findings[finding]?.question}`) ?? []
    await expect.poll(async () => (await readGroups()).map(({ name }) => name)).toEqual(names)
    for (const { name, controls } of await readGroups()) {
      const item = section?.items[names.indexOf(name)]
      const kind = kinds.get(item?.finding ?? '')
      if (kind === 'boolean')
        expect({ name, controls }).toEqual({ name, controls: [{ role: 'radio', name: 'Yes', checked: false }, { role: 'radio', name: 'No', checked: false }, { role: 'radio', name: 'Not asked', checked: true }] })
      else if (kind === 'number')
        expect(controls.map(({ role }) => role)).toEqual(['textbox'])
      else
        expect(controls.filter(({ checked }) => checked)).toEqual([{ role: 'radio', name: 'Not asked', checked: true }])
    }
  })
  it('says yes, no and not asked apart', async () => {
    await jumpTo(running.page, 35)
    await running.page.keyboard.press('y')
    await running.page.keyboard.press('n')
    // The second answer is given when the first is on disk.
    await expect.poll(async () => (await readGroups()).slice(0, 3).map(({ controls }) => controls.find(({ checked }) => checked)?.name)).toEqual(['Yes', 'No', 'Not asked'])
  })
  it('says of a folded item that it is, and because of what', async () => {
    await enterVisit(running.page, { sex: 'male' })
    await jumpTo(running.page, 78)
    await running.page.getByText('Pregnancy: folded away, does not fit this patient (78 Sex: Male)').waitFor()
    expect((await readGroups()).map(({ name }) => name).filter(name => name.startsWith('79'))).toEqual([])
  })
})

describe('what is far out of sight', () => {
  it('has its names and its answers all the same: each question that a search finds', async () => {
    const { page } = running
    await page.locator('#find-item').fill('a')
    const shown = async (): Promise<number> => page.locator('.item').count()
    await expect.poll(shown).toBeGreaterThan(100)
    await expect.poll(async () => (await readGroups()).length - await shown()).toBe(0)
    expect((await readGroups()).filter(({ controls }) => controls.length === 0).map(({ name }) => name)).toEqual([])
    await page.locator('#find-item').press('Escape')
  })
  it('is there in the catalog: every cause of the list, by its name', async () => {
    const { page } = running
    await page.evaluate(() => { location.hash = '#/causes' })
    await page.locator('.list a').first().waitFor()
    const names = pack.causes.map(({ id }) => english?.causes[id]?.shortName ?? id)
    const session = await page.context().newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree') as { readonly nodes: readonly TreeNode[] }
    await session.detach()
    const links = new Set(nodes.filter(({ role }) => role?.value === 'link').map(({ name }) => String(name?.value)))
    expect(names.filter(name => !links.has(name))).toEqual([])
  })
})

describe('what is announced', () => {
  it('is an emergency at once, by an alert', async () => {
    await jumpTo(running.page, SADDLE_NUMBNESS)
    await running.page.keyboard.press('y')
    expect(await running.page.getByRole('alert').innerText()).toMatch(/emergency/i)
    await running.page.keyboard.press('k')
    await running.page.keyboard.press('n')
    await expect.poll(() => running.page.getByRole('alert').count()).toBe(0)
  })
  it('is a lesser urgency politely, from a region that is there all the time', async () => {
    const region = running.page.getByRole('status').and(running.page.locator('.says > *'))
    expect(await region.first().innerText()).toMatch(/routine/i)
    await jumpTo(running.page, 35)
    await running.page.keyboard.press('y')
    await expect.poll(() => region.first().innerText()).toMatch(/soon: numbness/i)
  })
  it('is how far both sections have come on the way from one to the next, and not each answer', async () => {
    await running.page.keyboard.press('2')
    await expect.poll(async () => (await spoken()).join('|')).toContain('Nothing urgent')
    const before = await spoken()
    await running.page.keyboard.press('2')
    expect(await spoken()).toEqual(before)
    await running.page.keyboard.press('Shift+N')
    await expect.poll(async () => (await spoken()).join('|')).toContain('Onset: 8 of 10 asked. Character: 0 of 8 asked.')
  })
  it('is how many answers came in from paper', async () => {
    await enterVisit(running.page, { fever: true, age: 46 })
    await expect.poll(async () => (await spoken()).join('|')).toContain('2 answers entered from paper.')
  })
})

describe('the focus', () => {
  it.each<[string, readonly string[], string]>([
    ['goes on with an answer', ['y'], '36 Not asked'],
    ['comes back to the answer that is there', ['y', 'k'], '35 Yes'],
    ['stays with what was taken back', ['y', 'k', 'Backspace'], '35 Not asked'],
    ['goes to the item of a hint', ['f'], '49 Yes'],
    ['goes to the next section', ['Shift+N'], '68 Not asked'],
    ['goes to the item that was undone', ['y', 'j', 'j', 'Control+z'], '35 Not asked'],
    ['goes to the search and back', ['/', 'Escape'], '35 Not asked'],
    ['goes into the line for paper', ['Shift+F'], 'From paper'],
    ['comes back from the line for paper', ['Shift+F', 'Escape'], '35 Not asked'],
    ['goes into the patient\'s wording', ['Shift+P'], '35 Not answered'],
    ['goes on in the patient\'s wording', ['Shift+P', 'n'], '36 Not answered'],
    ['comes back from the patient\'s wording to the same item', ['Shift+P', 'n', 'Escape'], '36 Not asked'],
    ['starts at the first item in a new visit', ['y', 'Control+n'], '1 Not asked'],
  ])('%s', async (_what, keys, focus) => {
    await jumpTo(running.page, 35)
    for (const key of keys)
      await running.page.keyboard.press(key)
    await expect.poll(readFocus).toContain(focus)
  })
  it('goes to the option that a digit has marked', async () => {
    await jumpTo(running.page, 19)
    await running.page.keyboard.press('3')
    await expect.poll(readFocus).toBe('19 Buttock')
    await running.page.keyboard.press('8')
    await expect.poll(readFocus).toBe('19 Lower back')
  })
  it('cannot leave the patient\'s wording for what is under it', async () => {
    const { page } = running
    await jumpTo(page, 35)
    await page.keyboard.press('Shift+P')
    await page.locator('.patient-question').waitFor()
    for (let count = 0; count < 12; count += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true)
    }
  })
})

describe('languages', () => {
  it('are marked: the question in the patient\'s, the clinician\'s own buttons in the window\'s', async () => {
    const { page } = running
    await jumpTo(page, SADDLE_NUMBNESS)
    await page.keyboard.press('Shift+P')
    await page.keyboard.press('Shift+L')
    const languageOf = (selector: string): Promise<string | undefined> => page.locator(selector).first().evaluate(element => element.closest('[lang]')?.getAttribute('lang') ?? undefined)
    expect(await page.locator('.patient-question h1').innerText()).toBe(pack.text.es?.findings['saddle-numbness']?.question)
    expect([await languageOf('.patient-question h1'), await languageOf('.patient-question label'), await languageOf('.top > button'), await languageOf('.foot > p')]).toEqual(['es', 'es', 'en', 'es'])
    await page.keyboard.press('Shift+L')
  })
})

it('complains of nothing on the way', () => {
  expect(running.complaints).toEqual([])
})
