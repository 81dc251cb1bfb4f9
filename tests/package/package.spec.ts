import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { archiveOf, asar, inApp, root, systems } from './packedApp.ts'

/** The files of an archive, with slashes. */
const listArchive = (archive: string): readonly string[] => asar.listPackage(archive, { isPack: false })
  .map(file => file.replaceAll('\\', '/').slice(1))
  .filter(file => asar.statFile(archive, path.normalize(file)).files === undefined)

/** The files below a folder of the repository, by their path from its root. */
function listFolder(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

const built = ['out/main', 'out/preload', 'out/renderer'].flatMap(listFolder)
const read = ['resources/content', 'resources/fonts', 'resources/help', 'resources/text'].flatMap(listFolder).filter(file => file !== 'resources/help/safety.txt')
const expected = [...built, ...read, 'out/licenses.json', 'resources/icon.png', 'resources/safety-card.json', 'LICENSE', 'package.json'].sort()

const headerSum = (archive: string): string => createHash('sha256').update(asar.getRawHeader(archive).headerString).digest('hex')

describe.each(systems)('the app packed for $system', (system) => {
  const { resources, fused } = system
  it('holds the built code and what it reads, all of it and nothing else', () => {
    expect(listArchive(archiveOf(system)).toSorted()).toEqual(expected)
  })

  it('has its fuses thrown: no Node, encrypted cookies, no options from outside, a checked archive and only that', () => {
    const binary = readFileSync(inApp(system, fused))
    const at = binary.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34
    expect(binary.subarray(at, at + 8).toString('latin1')).toBe('01001100')
  })

  it('keeps only the languages of the product, and none of Electron\'s sample app', () => {
    const files = readdirSync(inApp(system), { recursive: true, encoding: 'utf8' })
    const languages = files.filter(file => /\.pak$|\.lproj$/.test(file)).map(file => path.basename(file).replace(/\.(?:pak|lproj)$/, '')).filter(name => name !== 'locale')
    expect([...new Set(languages)].filter(language => !/^(?:en|es)(?:-|$)/.test(language))).toEqual([])
    expect(languages.some(language => language.startsWith('es'))).toBe(true)
    expect(files.filter(file => file.endsWith('default_app.asar'))).toEqual([])
  })

  it('brings the licenses where a person finds them', () => {
    const found = [inApp(system, resources, 'licenses.txt'), ...['LICENSES.chromium.html'].map(file => inApp(system, system.system === 'mac' ? resources : '.', file))]
    expect(found.filter(file => !existsSync(file))).toEqual([])
  })
})

describe('the archive', () => {
  const [linux, windows, mac] = systems
  it('is the same for all three systems', () => {
    const [first, ...others] = systems.map(system => readFileSync(archiveOf(system)))
    expect(others.map(bytes => first !== undefined && bytes.equals(first))).toEqual([true, true])
  })

  it('has its sum in the program for Windows and in the app for macOS', () => {
    const exe = readFileSync(inApp(windows, windows.fused)).toString('latin1')
    expect(exe).toContain(JSON.stringify([{ file: 'resources\\app.asar', alg: 'SHA256', value: headerSum(archiveOf(windows)) }]))
    expect(readFileSync(inApp(mac, 'Contents/Info.plist'), 'utf8')).toContain(headerSum(archiveOf(mac)))
  })

  it('names no folder of the computer it was made on, and no map to the sources', () => {
    const bytes = readFileSync(archiveOf(linux))
    expect(bytes.includes(root)).toBe(false)
    expect(bytes.includes('sourceMappingURL=data:')).toBe(false)
    expect(expected.filter(file => /\.(?:map|ts|vue)$|\.spec\./.test(file))).toEqual([])
  })
})
