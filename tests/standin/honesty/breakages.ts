import type { Breakage } from './spoil.ts'
import { all, knowsHosts, main, page, preload, remove } from './spoil.ts'

const bridge = { spec: 'hardening', test: 'gives the window the methods' }
const policy = { spec: 'hardening', test: 'serves its page under a policy' }
const foreign = { spec: 'hardening', test: 'answers no page but its own' }
const form = { spec: 'paperForm', test: 'saves the blank checklist' }
const note = { spec: 'noteForChart', test: 'puts the note on the clipboard' }
const heading = 'opens a place and leaves the focus where it was'

/** What there is to say where a window never came. */
const noWindow = /has been closed|reading '_object'|#app > \*/
/** No answer of a visit comes to the disk. */
const forgetsAnswers = main(/inTransaction\(database, \(\) => table\.write\(next, from, steps\)\)/, 'undefined')
/** What has the focus is the place itself, not its heading. */
const focusesPlace = page(/querySelector\(`#place h1`\)\?\?/, '')

/** Faults of the app. */
export const breakages: readonly Breakage[] = [
  { name: 'the preload gives the window nothing', spoil: preload(/exposeInMainWorld\("clinic"/, 'exposeInMainWorld("nobody"'), ...bridge, reason: noWindow },
  { name: 'the preload is an ES module', spoil: preload(/(?:let|const) electron = require\("electron"\);/, 'import electron from "electron";'), ...bridge, reason: noWindow },
  { name: 'the preload gives the window one more method', spoil: preload(/Object\.fromEntries\(methods\)/, '{ ...Object.fromEntries(methods), ipc: electron.ipcRenderer.invoke }'), ...bridge, reason: /to deeply equal \{ …\(6\) \}/ },
  { name: 'the preload names a channel wrongly', spoil: preload(/"form:save"/, '"form:keep"'), ...form, reason: /getByText\('Saved: / },
  { name: 'a channel is not registered', spoil: main(/ipcMain\.handle\(channel,/, 'if (channel !== "clipboard:copy-text") ipcMain.handle(channel,'), ...note, reason: /getByText\('Note copied/ },
  { name: 'the policy is not sent', spoil: main(/"content-security-policy": \[/, '"x-dropped": ['), ...policy, reason: /expected \[ '' \] to include 'default-src/ },
  { name: 'the policy lets scripts in the page run', spoil: main(/"script-src 'self'/, '"script-src \'self\' \'unsafe-inline\''), ...policy, reason: /to include 'script-src/ },
  { name: 'the policy lets text become code', spoil: main(/"script-src 'self'/, '"script-src \'self\' \'unsafe-eval\''), ...policy, reason: /to include 'script-src/ },
  { name: 'the policy lets the page ask any address', spoil: main(/"connect-src 'self'/, '"connect-src *'), ...policy, reason: /to include 'connect-src/ },
  { name: 'windows may be opened', spoil: main(/action: "deny"/, 'action: "allow"'), spec: 'hardening', test: 'opens no second window', reason: /to deeply equal \{ opened: \[\], faults: \+?0 \}|page\.evaluate: .*closed/ },
  { name: 'the window may leave its page', spoil: main(/if \(!isAppPage\(event\.url\)\) event\.preventDefault\(\);/, ''), spec: 'hardening', test: 'stays where it is', reason: /to be 'stayed'|'chrome-error:/ },
  { name: 'the window is not isolated from its preload', spoil: main(/contextIsolation: true/, 'contextIsolation: false'), ...bridge, reason: noWindow },
  { name: 'the window has no sandbox', spoil: main(/sandbox: true/, 'sandbox: false'), ...bridge, reason: noWindow },
  { name: 'other windows have no sandbox', spoil: main(/app\.enableSandbox\(\);/, ''), spec: 'hardening', test: 'has every page in a sandbox', reason: /expected false to be true/ },
  { name: 'any page may use the bridge', spoil: main(/if \(!isTrusted\(event\)\)/, 'if (false)'), ...foreign, reason: /expected \{ bridge: 'answered'/ },
  { name: 'requests go out', spoil: all(knowsHosts, main(/answer\(\{ cancel \}\)/, 'answer({ cancel: false })')), ...foreign, reason: /expected \{ bridge: 'refused', …\(2\) \} to deeply equal/ },
  { name: 'permissions are granted', spoil: main(/answer\(false\)\);\s+session\.setPermissionCheckHandler\(\(\) => false\)/, 'answer(true)); session.setPermissionCheckHandler(() => true)'), spec: 'hardening', test: 'has no permission', reason: /to deeply equal \{ denied/ },
  { name: 'what the window tries to reach is not counted', spoil: main(/networkAttempts \+= 1;/, ''), spec: 'network', test: 'counts and refuses', reason: /expected \+?0 to be 1/ },
  { name: 'settings are taken as they come', spoil: main(/const parsed = parseRequest\(Settings, raw\);\s+return parsed\.ok \? saveSettings\(settingsFile, parsed\.value\) : parsed;/, 'return saveSettings(settingsFile, raw);'), spec: 'hostileWindow', test: 'calls its own channel', reason: /expected \[ 'settings'/ },
  { name: 'a part of the window is missing', spoil: remove(/^out\/renderer\/assets\/CompareView-[^/]+\.js$/), spec: 'compareCauses', test: 'sets an entry beside', reason: /name: 'Compare causes'/ },
  { name: 'the worker that draws is missing', spoil: remove(/^out\/main\/handoutWorker\.js$/), ...form, reason: /getByText\('Saved: / },
  { name: 'other bytes are saved than were drawn', spoil: main(/writeChosenFile\(file, drawn\.value\.bytes\)/g, 'writeChosenFile(file, drawn.value.bytes.subarray(0, 9))'), ...form, reason: /Command failed: pdfinfo/ },
  { name: 'the answer of a dialog is ignored', spoil: main(/return answer === null \|\| answer\.canceled \|\| answer\.filePath === "" \? null : answer\.filePath;/g, 'return null;'), ...form, reason: /getByText\('Saved: / },
  { name: 'content with faults is shown', spoil: main(/if \(!pack\.ok\)/, 'if (false)'), spec: 'damagedContent', test: 'starts with a message', reason: /getByText\('causes\/sciatica\.json'/ },
  { name: 'a clinic’s own content is passed over', spoil: main(/chooseContent\(app\.isPackaged, process\$1\.env\.CAUSEBOOK_CONTENT\)/, 'chooseContent(true, undefined)'), spec: 'ownContent', test: 'shows a clinic', reason: /Hillside sciatica/ },
  { name: 'a second app may start', spoil: main(/if \(app\.requestSingleInstanceLock\(\)\)/, 'if (true)'), spec: 'secondInstance', test: 'leaves the visit to the app that is open', reason: /isInFront: false \}/ },
  { name: 'a second start leaves the window where it is', spoil: main(/app\.on\("second-instance", \(\) => showWindow\(.*\);/, ''), spec: 'secondInstance', test: 'leaves the visit to the app that is open', reason: /times: 1, isInFront: false \}/ },
  { name: 'nothing comes to the clipboard', spoil: main(/clipboard\.writeText\(text\)/, 'undefined'), ...note, reason: /expected '' to match/ },
  { name: 'settings are not written', spoil: main(/await writeFileAtomically\(file, `\$\{JSON\.stringify\(settings/, 'if (false) await writeFileAtomically(file, `${JSON.stringify(settings'), spec: 'clinicSettings', test: 'saves each line', reason: /ENOENT.*settings\.json/ },
  { name: 'the menu stays as it was at the start', spoil: main(/menu\.show\(\{ now: settings \}\);/, ''), spec: 'menu', test: 'turns into the window', reason: /to be 'Nueva consulta'/ },
  { name: 'the system’s language is not asked for', spoil: main(/const locale = isLocale\(language\) \? language : "en";/, 'const locale = "en";'), spec: 'firstRun', test: 'asks nothing the first time and speaks as the system does: es', reason: /name: 'Causas'/ },
  { name: 'the window opens as if it had never been open', spoil: main(/= kept \?\? usualWindow;/, '= usualWindow;'), spec: 'windowState', test: 'opens where it was left', reason: /expected 1 to be close to 1\.2/ },
  { name: 'answers are not written', spoil: forgetsAnswers, spec: 'visitsOnDisk', test: 'has an answer that the window sent', reason: /to match object \{ kind: 'ready'/ },
  { name: 'a store that is killed has written nothing', spoil: forgetsAnswers, spec: 'killedStore', test: 'loses nothing', reason: /to deeply equal \[\]/ },
  { name: 'a window that is killed has written nothing', spoil: forgetsAnswers, spec: 'killedWindow', test: 'shows after a kill', reason: /to deeply equal \[\]/ },
  { name: 'Tab overtakes the keys that wait', spoil: page(/`Escape`,`Tab`\]/, '`Escape`]'), spec: 'fastKeys', test: 'Tab goes on', reason: /to deeply equal \{ 'item-35': 'yes'/ },
  { name: 'what is sealed can be read', spoil: all(
    main(/const body = typeof plain === "string" \? cipher\.update\(plain, "utf8"\) : cipher\.update\(plain\);/, 'cipher.update(plain); const body = Buffer.from(plain);'),
    main(/const body = decipher\.update\(sealed\.subarray\(NONCE_BYTES, -16\)\);/, 'const body = sealed.subarray(NONCE_BYTES, -16);'),
    main(/decipher\.final\(\)/, 'Buffer.alloc(0)'),
  ), spec: 'privateDisk', test: 'leaves no word of a patient', reason: /to deeply equal \[\]/ },
  { name: 'a key is kept that nothing guards', spoil: main(/const sealed = await isSafe\(\) \? await keystore\.wrap\(key\.toString\("base64"\)\)\.catch\(\(\) => null\) : null;/, 'const sealed = key;'), spec: 'locking', test: 'keeps answers in the window alone', reason: /no safe place for a key/ },
  { name: 'what is kept stays though the clinic keeps none', spoil: main(/purge: visits\.purge/, 'purge: async () => undefined'), spec: 'keptVisits', test: 'erases what is kept', reason: /expected 1 to be \+?0/ },
  { name: 'main forgets that the window was hidden', spoil: main(/isHidden = now \|\| asksPassphrase/, 'isHidden = false'), spec: 'hiddenWindow', test: 'comes back hidden', reason: /to contain 'The window stopped and was opened aga/ },
  { name: 'a page that hangs is left so', spoil: main(/page\.on\("unresponsive"/, 'page.on("responsive"'), spec: 'recovery', test: 'in the window’s process', reason: /Timed out in waitUntil/ },
  { name: 'the window closes before it has written', spoil: main(/^\tholdClose\(window\);/m, ''), spec: 'closingWindow', test: 'has the last letter of a note after the app was closed', reason: /to match object \{ kind: 'ready'/ },
  { name: 'quiet letters are too weak to be read', spoil: page(/--text-quiet:light-dark\(#\w+,/, '--text-quiet:light-dark(#c4c4c4,'), spec: 'access/axe', test: 'has nothing to say about settings: clinic', reason: /expected '(?:color-contrast|words of )/ },
  { name: heading, spoil: focusesPlace, spec: 'access/keyboardCatalog', test: 'finds a cause by the search', reason: /to match \/\^h1 Sciatica\// },
  { name: `${heading}, in a visit too`, spoil: focusesPlace, spec: 'access/keyboardVisit', test: 'keeps visits, and opens the visit', reason: /to match \/\^h1 New patient\// },
  { name: 'an emergency is not said aloud', spoil: page(/role:\w+\.flag\.level===`emergency`\?`alert`:void 0/, 'role:void 0'), spec: 'access/liveRegions', test: 'says an emergency once', reason: /to match \/\^alert: Emergency/ },
]
