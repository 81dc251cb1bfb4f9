import type { Page } from 'playwright-core'

/** Notes from now on what the window's live regions say. @returns a function that gives what was heard since it was last asked, as `role: words` */
export async function listenToRegions(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = []
    Reflect.set(window, 'heard', heard)
    const live = '[role="alert"], [role="status"], output, [aria-live]'
    const said = new WeakMap<Element, string>([...document.querySelectorAll(live)].map(region => [region, region.textContent.replaceAll(/\s+/g, ' ').trim()]))
    new MutationObserver((changes) => {
      const touched = changes.flatMap(({ target, addedNodes }) => [
        (target instanceof Element ? target : target.parentElement)?.closest(live),
        ...[...addedNodes].flatMap(node => node instanceof Element ? [...node.matches(live) ? [node] : [], ...node.querySelectorAll(live)] : []),
      ]).flatMap(region => region ?? [])
      for (const region of new Set(touched)) {
        const words = region.textContent.replaceAll(/\s+/g, ' ').trim()
        // A status that comes with its words is no change that every screen reader hears; an alert is.
        const isNew = !said.has(region) && region.getAttribute('role') !== 'alert'
        if (region.isConnected && said.get(region) !== words && words !== '' && !isNew)
          heard.push(`${region.getAttribute('role') ?? 'status'}: ${words}`)
        said.set(region, words)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (Reflect.get(window, 'heard') as string[]).splice(0))
}
