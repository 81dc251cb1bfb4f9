import type { VueWrapper } from '@vue/test-utils'
import type { ClinicApi } from '../../src/shared/ipc/contract.ts'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { linkMenu } from '../../src/renderer/src/composables/linkMenu.ts'
import { useCommandStore } from '../../src/renderer/src/stores/commands.ts'
import { useKeepingStore } from '../../src/renderer/src/stores/keeping.ts'
import { useSettingsStore } from '../../src/renderer/src/stores/settings.ts'
import { useVisitStore } from '../../src/renderer/src/stores/visit.ts'
import { mountApp } from '../helpers/mountApp.ts'
import { pressKey } from '../helpers/pressKey.ts'
import { aClinic } from '../helpers/windowClinic.ts'

let wrapper: VueWrapper
async function start(path = '/causes', part: Parameters<typeof aClinic>[1] = {}, settings: Parameters<typeof aClinic>[0] = {}) {
  const mounted = await mountApp(aClinic(settings, part), path)
  wrapper = mounted.wrapper
  return mounted.router
}
/** The menu at the other end of the bridge. */
function openMenu() {
  let choose: (command: unknown) => void = () => undefined
  const offered: (readonly string[])[] = []
  linkMenu({
    onMenuCommand: (listener) => { choose = listener },
    offerCommands: (commands) => {
      offered.push(commands)
      return Promise.resolve({ ok: true, value: null })
    },
  })
  return { choose: async (command: unknown) => {
    choose(command)
    await flushPromises()
  }, offered: () => offered.at(-1) ?? [] }
}

describe('the menu', () => {
  it('opens a place, and turns language, theme and text size, as the window itself does', async () => {
    const router = await start()
    const menu = openMenu()
    await menu.choose('go-settings')
    expect(router.currentRoute.value.path).toBe('/settings')
    for (const command of ['locale-es', 'theme-dark', 'text-largest'])
      await menu.choose(command)
    expect(useSettingsStore().settings).toMatchObject({ locale: 'es', theme: 'dark', textSize: 'largest' })
  })
  it.each([['erase-everything'], [null], [{ kind: 'lock' }], [['lock']]])('cannot make the window do what is no command: %j', async (command) => {
    const router = await start()
    await openMenu().choose(command)
    expect(router.currentRoute.value.path).toBe('/causes')
    expect(useKeepingStore().isHidden).toBe(false)
  })
  it('offers what can be done now, and nothing while the window is hidden', async () => {
    await start()
    const menu = openMenu()
    expect(menu.offered()).toContain('open-visit-file')
    expect(menu.offered()).not.toContain('copy-note')
    useVisitStore().answer('fever', true)
    await flushPromises()
    expect(menu.offered()).toContain('copy-note')
    expect(menu.offered()).not.toContain('open-visit-file')
    await menu.choose('lock')
    expect(useKeepingStore().isHidden).toBe(true)
    expect(menu.offered()).toEqual([])
    await menu.choose('go-settings')
    await menu.choose('new-visit')
    expect(useVisitStore().answers).toEqual({ fever: true })
  })
  it('goes to the visit for what belongs there, and does it once', async () => {
    const openVisitFile = vi.fn(() => Promise.resolve({ ok: true, value: { path: '/x.json', answers: { fever: true } } } as const))
    const router = await start('/settings', { openVisitFile })
    await openMenu().choose('open-visit-file')
    expect(router.currentRoute.value.path).toBe('/visit')
    expect(openVisitFile).toHaveBeenCalledTimes(1)
    expect(useVisitStore().answers).toEqual({ fever: true })
  })
  it.each([
    ['answers of another patient are there', () => useVisitStore().answer('saddle-numbness', true), { 'saddle-numbness': true }],
    ['another visit was begun and cleared', () => {
      useVisitStore().answer('saddle-numbness', true)
      void useKeepingStore().startNew()
    }, {}],
  ])('joins no file to a visit that was begun while it was being chosen: %s', async (_case, meanwhile, left) => {
    let choose: (reply: Awaited<ReturnType<ClinicApi['openVisitFile']>>) => void = () => undefined
    await start('/visit', { openVisitFile: () => new Promise(resolve => choose = resolve) })
    await openMenu().choose('open-visit-file')
    meanwhile()
    await flushPromises()
    choose({ ok: true, value: { path: '/x.json', answers: { fever: true } } })
    await flushPromises()
    await useKeepingStore().settle()
    expect(useVisitStore().answers).toEqual(left)
    expect(wrapper.text()).toContain('A visit was begun meanwhile, so the file was not read into it.')
  })
  it('prints nothing unseen: from elsewhere it leads to the sheet', async () => {
    const router = await start('/visit')
    await openMenu().choose('print-handout')
    expect(router.currentRoute.value.path).toBe('/handouts')
  })
  it('lets a patient who holds the window begin no other visit and copy no note', async () => {
    await start('/visit')
    const menu = openMenu()
    useVisitStore().answer('fever', true)
    await flushPromises()
    await pressKey('P', { shiftKey: true })
    expect(wrapper.find('.patient-question').exists()).toBe(true)
    for (const command of ['new-visit', 'copy-note', 'save-visit-file', 'print-handout', 'keys'])
      expect(menu.offered()).not.toContain(command)
    expect((await pressKey('n', { ctrlKey: true })).defaultPrevented).toBe(true)
    expect(useVisitStore().answers).toEqual({ fever: true })
  })
})

describe('a key of a command', () => {
  it.each([['n', '/visit'], ['2', '/visit'], ['3', '/handouts'], ['4', '/settings'], ['p', '/handouts'], ['s', '/handouts'], ['o', '/visit']])('works in every place: Ctrl %s leads to %s', async (key, path) => {
    const router = await start()
    const event = await pressKey(key, { ctrlKey: true })
    expect(router.currentRoute.value.path).toBe(path)
    expect(event.defaultPrevented).toBe(true)
  })
  it('is the key with the digit on it, where digits are typed with Shift', async () => {
    const router = await start()
    await pressKey('"', { ctrlKey: true, code: 'Digit3' })
    expect(router.currentRoute.value.path).toBe('/handouts')
  })
  it('runs once where two listen for it, and once while it is held down', async () => {
    await start('/visit')
    const keeping = useKeepingStore()
    const begun = vi.spyOn(keeping, 'startNew')
    useVisitStore().answer('fever', true)
    await flushPromises()
    await pressKey('n', { ctrlKey: true })
    useVisitStore().answer('fever', true)
    await flushPromises()
    await pressKey('n', { ctrlKey: true, repeat: true })
    expect(begun).toHaveBeenCalledTimes(1)
  })
  it('is left alone with another key held, and where it means nothing now', async () => {
    await start()
    expect((await pressKey('n', { ctrlKey: true, altKey: true })).defaultPrevented).toBe(false)
    expect((await pressKey('S', { ctrlKey: true, shiftKey: true })).defaultPrevented).toBe(false)
  })
})

describe('the list of keys', () => {
  const headings = (): readonly string[] => wrapper.findAll('.keys h3').map(heading => heading.text())

  it.each(['/causes', '/handouts', '/settings'])('is asked for by ? in %s, closed by Escape, and the focus goes back', async (path) => {
    await start(path)
    const search = wrapper.get<HTMLElement>('.rail a').element
    search.focus()
    await pressKey('?')
    expect(document.activeElement).toBe(wrapper.get('.keys').element)
    expect(headings().at(-1)).toBe('Everywhere')
    expect(wrapper.get('.keys').text()).toContain('Ctrl N')
    await pressKey('Escape')
    expect(wrapper.find('.keys').exists()).toBe(false)
    expect(document.activeElement).toBe(search)
  })
  it('begins with the keys of the place', async () => {
    await start('/causes')
    await pressKey('F1')
    expect(headings()).toEqual(['Here', 'Everywhere'])
    expect(wrapper.get('.keys dl').text()).toContain('filter the causes')
  })
  it('is the visit\'s own in the visit, with those that work everywhere below', async () => {
    await start('/visit')
    await pressKey('?')
    expect(wrapper.findAll('.keys')).toHaveLength(1)
    expect(wrapper.find('.visit-checklist .keys').exists()).toBe(true)
    expect(wrapper.get('.keys').text()).toContain('Print the handout')
    await pressKey('?')
    expect(wrapper.find('.keys').exists()).toBe(false)
  })
  it('does not stay open beside the visit\'s own', async () => {
    const router = await start('/causes')
    await pressKey('?')
    await router.push('/visit')
    await flushPromises()
    expect(wrapper.find('.keys').exists()).toBe(false)
  })
  it('is asked for by F1 alone where letters are no commands, and shows none', async () => {
    await start('/causes', {}, { letterShortcuts: false })
    await pressKey('?')
    expect(wrapper.find('.keys').exists()).toBe(false)
    await pressKey('F1')
    const keys = wrapper.findAll('.keys kbd').map(key => key.text())
    expect(keys).toContain('F1')
    expect(keys).not.toContain('?')
    expect(keys).not.toContain('/')
  })
  it('does not open over a word that is being typed', async () => {
    await start('/causes')
    wrapper.get<HTMLElement>('#shell-search').element.focus()
    await pressKey('?')
    expect(wrapper.find('.keys').exists()).toBe(false)
  })
  it('turns into the other language while it is open', async () => {
    await start('/causes')
    await pressKey('F1')
    useCommandStore().run('locale-es')
    await flushPromises()
    expect(wrapper.get('.keys').text()).toContain('Imprimir la hoja')
  })
})
