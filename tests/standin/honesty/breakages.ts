/** One way to spoil a copy of the app, or of the stand-in. What it looks for must be there. */
export type Spoil
  = | { readonly kind: 'edit', readonly file: string, readonly find: RegExp, readonly put: string }
    | { readonly kind: 'remove', readonly file: RegExp }
    | { readonly kind: 'all', readonly spoils: readonly Spoil[] }

/** A fault made on purpose, and the test that must not let it pass. */
export interface Breakage {
  readonly name: string
  readonly spoil: Spoil
  /** File in tests/e2e, without its ending. */
  readonly spec: string
  /** How the title of the test begins. */
  readonly test: string
}

const main = (find: RegExp, put: string): Spoil => ({ kind: 'edit', file: 'out/main/index.js', find, put })
const preload = (find: RegExp, put: string): Spoil => ({ kind: 'edit', file: 'out/preload/index.cjs', find, put })
const remove = (file: RegExp): Spoil => ({ kind: 'remove', file })
/** What two walls hold is seen only where both are down. */
const all = (...spoils: readonly Spoil[]): Spoil => ({ kind: 'all', spoils })
/** No host is known to Chromium, whatever it is asked for. */
const knowsHosts = main(/\["host-resolver-rules", "MAP \* ~NOTFOUND"\],/, '')

const bridge = { spec: 'hardening', test: 'gives the window the methods' }
const policy = { spec: 'hardening', test: 'serves its page under a policy' }
const noScript = { spec: 'hardening', test: 'runs no code made from text' }
const noSecond = { spec: 'hardening', test: 'opens no second window' }
const ownPage = { spec: 'hardening', test: 'stays where it is' }
const foreign = { spec: 'hardening', test: 'answers no page but its own' }
const form = { spec: 'paperForm', test: 'saves the blank checklist' }
const note = { spec: 'noteForChart', test: 'puts the note on the clipboard' }
const second = { spec: 'secondInstance', test: 'leaves the visit to the app that is open' }

/** Faults of the app. */
export const breakages: readonly Breakage[] = [
  { name: 'the preload is missing', spoil: remove(/^out\/preload\/index\.cjs$/), ...bridge },
  { name: 'the preload is an ES module', spoil: preload(/(?:let|const) electron = require\("electron"\);/, 'import electron from "electron";'), ...bridge },
  { name: 'the preload gives the window one more method', spoil: preload(/Object\.fromEntries\(methods\)/, '{ ...Object.fromEntries(methods), ipc: electron.ipcRenderer.invoke }'), ...bridge },
  { name: 'the preload names a channel wrongly', spoil: preload(/"form:save"/, '"form:keep"'), ...form },
  { name: 'a channel is not registered', spoil: main(/ipcMain\.handle\(channel,/, 'if (channel !== "clipboard:copy-text") ipcMain.handle(channel,'), ...note },
  { name: 'the policy is not sent', spoil: main(/"content-security-policy": \[/, '"x-dropped": ['), ...policy },
  { name: 'the policy lets scripts in the page run', spoil: main(/"script-src 'self'/, '"script-src \'self\' \'unsafe-inline\''), ...policy },
  { name: 'the policy lets text become code', spoil: main(/"script-src 'self'/, '"script-src \'self\' \'unsafe-eval\''), ...policy },
  { name: 'the policy lets the page ask any address', spoil: main(/"connect-src 'self'/, '"connect-src *'), ...policy },
  { name: 'windows may be opened', spoil: main(/action: "deny"/, 'action: "allow"'), ...noSecond },
  { name: 'the window may leave its page', spoil: main(/if \(!isAppPage\(event\.url\)\) event\.preventDefault\(\);/, ''), ...ownPage },
  { name: 'the window is not isolated from its preload', spoil: main(/contextIsolation: true/, 'contextIsolation: false'), ...bridge },
  { name: 'the window has no sandbox', spoil: main(/sandbox: true/, 'sandbox: false'), ...bridge },
  { name: 'any page may use the bridge', spoil: main(/if \(!isTrusted\(event\)\)/, 'if (false)'), ...foreign },
  { name: 'requests go out', spoil: all(knowsHosts, main(/answer\(\{ cancel \}\)/, 'answer({ cancel: false })')), ...foreign },
  { name: 'permissions are granted', spoil: main(/answer\(false\)\);\s+session\.setPermissionCheckHandler\(\(\) => false\)/, 'answer(true)); session.setPermissionCheckHandler(() => true)'), spec: 'hardening', test: 'has no permission' },
  { name: 'a part of the window is missing', spoil: remove(/^out\/renderer\/assets\/CompareView-[^/]+\.js$/), spec: 'compareCauses', test: 'sets an entry beside' },
  { name: 'the worker that draws is missing', spoil: remove(/^out\/main\/handoutWorker\.js$/), ...form },
  { name: 'other bytes are saved than were drawn', spoil: main(/writeChosenFile\(file, drawn\.value\.bytes\)/g, 'writeChosenFile(file, drawn.value.bytes.subarray(0, 9))'), ...form },
  { name: 'the answer of a dialog is ignored', spoil: main(/return answer\.canceled \|\| answer\.filePath === "" \? null : answer\.filePath;/g, 'return null;'), ...form },
  { name: 'content with faults is shown', spoil: main(/if \(!pack\.ok\)/, 'if (false)'), spec: 'damagedContent', test: 'starts with a message' },
  { name: 'a second app may start', spoil: main(/if \(app\.requestSingleInstanceLock\(\)\)/, 'if (true)'), ...second },
  { name: 'nothing comes to the clipboard', spoil: main(/clipboard\.writeText\(text\)/, 'undefined'), ...note },
  { name: 'settings are not written', spoil: main(/await writeFileAtomically\(file, `\$\{JSON\.stringify\(settings/, 'if (false) await writeFileAtomically(file, `${JSON.stringify(settings'), spec: 'clinicSettings', test: 'saves each line' },
  { name: 'answers are not written', spoil: main(/inTransaction\(database, \(\) => table\.write\(next, from, steps\)\)/, 'undefined'), spec: 'visitsOnDisk', test: 'has an answer that the window sent' },
  { name: 'main forgets that the window was hidden', spoil: main(/isHidden = now \|\| asksPassphrase/, 'isHidden = false'), spec: 'hiddenWindow', test: 'comes back hidden' },
  { name: 'a page that hangs is left so', spoil: main(/page\.on\("unresponsive"/, 'page.on("responsive"'), spec: 'recovery', test: 'in the window’s process' },
  { name: 'the window closes before it has written', spoil: main(/^\tholdClose\(window\);/m, ''), spec: 'closingWindow', test: 'has the last letter of a note after the app was closed' },
]

const standIn = (file: string, find: RegExp, put: string): Spoil => ({ kind: 'edit', file: `tests/standin/${file}`, find, put })

/** Lies of the stand-in: it must not make a spec pass that Electron would fail. */
export const lies: readonly Breakage[] = [
  { name: 'the stand-in drops the policy of a page', spoil: standIn('interceptRequest.ts', /responseCode: response\.status, responseHeaders, body/, 'responseCode: response.status, responseHeaders: responseHeaders.filter(({ name }) => !/policy/i.test(name)), body'), ...noScript },
  { name: 'the stand-in asks nobody before a request', spoil: all(knowsHosts, standIn('interceptRequest.ts', /\(await webRequest\.askBeforeRequest\(details\)\)\.cancel/, 'false')), ...foreign },
  { name: 'the stand-in asks nobody before a navigation', spoil: standIn('mayNavigate.ts', /if \(event\.defaultPrevented\)/, 'if (false)'), ...ownPage },
  { name: 'the stand-in keeps nothing on its clipboard', spoil: standIn('clipboard.ts', /text = String\(value\)/, ''), ...note },
  { name: 'the stand-in locks nothing', spoil: standIn('singleInstance.ts', /if \(!claim\(lock\)\)/, 'if (false)'), ...second },
  { name: 'the stand-in says nothing of a page that hangs', spoil: standIn('pageInput.ts', /this\.contents\.emit\('unresponsive'\)/, ''), spec: 'recovery', test: 'in the window’s process' },
  { name: 'the stand-in loses bytes on the way through the bridge', spoil: standIn('codec.ts', /if \(ArrayBuffer\.isView\(value\)\)/, 'if (false)'), spec: 'visitToHandout', test: 'saves the sheet of the visit' },
]
