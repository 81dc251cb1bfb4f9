import type { Breakage } from './spoil.ts'
import { all, knowsHosts, standIn } from './spoil.ts'

/** Lies of the stand-in: it must not make a spec pass that Electron would fail. */
export const lies: readonly Breakage[] = [
  { name: 'the stand-in drops the policy of a page', spoil: standIn('interceptRequest.ts', /responseCode: response\.status, responseHeaders, body/, 'responseCode: response.status, responseHeaders: responseHeaders.filter(({ name }) => !/policy/i.test(name)), body'), spec: 'hardening', test: 'runs no code made from text', reason: /expected \[ 'ran'/ },
  { name: 'the stand-in asks nobody before a request', spoil: all(knowsHosts, standIn('interceptRequest.ts', /\(await webRequest\.askBeforeRequest\(details\)\)\.cancel/, 'false')), spec: 'hardening', test: 'answers no page but its own', reason: /expected \{ bridge: 'refused', …\(2\) \} to deeply equal/ },
  { name: 'the stand-in asks nobody before a navigation', spoil: standIn('mayNavigate.ts', /if \(event\.defaultPrevented\)/, 'if (false)'), spec: 'hardening', test: 'stays where it is', reason: /to be 'stayed'/ },
  { name: 'the stand-in keeps nothing on its clipboard', spoil: standIn('clipboard.ts', /text = String\(value\)/, ''), spec: 'noteForChart', test: 'puts the note on the clipboard', reason: /expected '' to match/ },
  { name: 'the stand-in locks nothing', spoil: standIn('singleInstance.ts', /if \(!claim\(lock\)\)/, 'if (false)'), spec: 'secondInstance', test: 'leaves the visit to the app that is open', reason: /times: \+?0, isInFront: false \}/ },
  { name: 'the stand-in asks for no sandbox', spoil: standIn('app.ts', /this\.commandLine\.appendSwitch\('enable-sandbox'\)/, ''), spec: 'hardening', test: 'has every page in a sandbox', reason: /expected false to be true/ },
  { name: 'the stand-in says nothing of a page that hangs', spoil: standIn('pageInput.ts', /this\.contents\.emit\('unresponsive'\)/, ''), spec: 'recovery', test: 'in the window’s process', reason: /Timed out in waitUntil/ },
  { name: 'the stand-in loses bytes on the way through the bridge', spoil: standIn('codec.ts', /if \(ArrayBuffer\.isView\(value\)\)/, 'if (false)'), spec: 'visitToHandout', test: 'saves the sheet of the visit', reason: /locator\('canvas'\)/ },
]
