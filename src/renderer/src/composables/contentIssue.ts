import type { Translate } from '../../../shared/i18n/text.ts'

const kinds: Readonly<Record<string, string>> = {
  'json': 'shell.fault.issue.json',
  'missing': 'shell.fault.issue.missing',
  'missing-file': 'shell.fault.issue.missing',
  'unreadable': 'shell.fault.issue.unreadable',
  'bridge': 'shell.fault.issue.bridge',
}

/** What is wrong with a file of the content, in words. The rest of what can be is about one value in it, which the detail names. */
export function sayContentIssue(code: string, t: Translate): string {
  return t(kinds[code] ?? 'shell.fault.issue.value')
}
