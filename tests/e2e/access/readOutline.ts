import type { Page } from 'playwright-core'

/** How a place is built, as a screen reader lists it. */
export interface Outline {
  readonly title: string
  readonly language: string
  /** Levels of the headings in order. */
  readonly levels: readonly number[]
  readonly firstHeading: string
  readonly mains: number
  /** Landmarks as `role name`. */
  readonly landmarks: readonly string[]
}

interface TreeNode {
  readonly ignored?: boolean
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
  readonly properties?: readonly { readonly name: string, readonly value: { readonly value?: unknown } }[]
}

const landmarkRoles: ReadonlySet<unknown> = new Set(['navigation', 'main', 'search', 'complementary', 'banner', 'region', 'form', 'contentinfo'])

/** Reads the outline from the accessibility tree that Chromium gives to a screen reader. */
export async function readOutline(page: Page): Promise<Outline> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree') as { readonly nodes: readonly TreeNode[] }
  await session.detach()
  const seen = nodes.filter(node => node.ignored !== true)
  const headings = seen.filter(({ role }) => role?.value === 'heading')
  const nameOf = ({ name }: TreeNode): string => typeof name?.value === 'string' ? name.value : ''
  const levelOf = (node: TreeNode): number => Number(node.properties?.find(({ name }) => name === 'level')?.value.value)
  return {
    title: await page.title(),
    language: await page.evaluate(() => document.documentElement.lang),
    levels: headings.map(levelOf),
    firstHeading: headings.filter(node => levelOf(node) === 1).map(nameOf)[0] ?? '',
    mains: seen.filter(({ role }) => role?.value === 'main').length,
    landmarks: seen.filter(({ role }) => landmarkRoles.has(role?.value)).map(node => `${String(node.role?.value)} ${nameOf(node)}`),
  }
}
