import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { importBuild, readJson, requireTool, root } from './packedApp.ts'

interface Component {
  readonly 'name': string
  readonly 'version'?: string
  readonly 'purl'?: string
  readonly 'bom-ref': string
  readonly 'hashes'?: readonly { readonly alg: string, readonly content: string }[]
  readonly 'licenses'?: readonly { readonly license: { readonly id: string } }[]
  readonly 'components'?: readonly Component[]
}
interface Sbom {
  readonly serialNumber: string
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly dependsOn: readonly string[] }[]
}
const { makeSbom } = await importBuild('package/makeSbom.mjs') as { readonly makeSbom: () => Sbom }
const { Validation, Spec } = requireTool('@cyclonedx/cyclonedx-library') as {
  readonly Validation: { readonly JsonStrictValidator: new (version: string) => { readonly validate: (text: string) => Promise<unknown> } }
  readonly Spec: { readonly Version: { readonly v1dot6: string } }
}
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6)
const licenses = readJson(root, 'out/licenses.json') as readonly { readonly name: string, readonly version: string, readonly license: string }[]
const sbom = makeSbom()

describe('the bill of materials', () => {
  it('follows the schema of CycloneDX 1.6', async () => {
    expect(await validator.validate(JSON.stringify(sbom))).toBeNull()
  })

  it('would not pass with a license that SPDX does not know', async () => {
    const [first, ...others] = sbom.components
    const spoiled = { ...sbom, components: [{ ...first, licenses: [{ license: { id: 'MIT-ish' } }] }, ...others] }
    expect(await validator.validate(JSON.stringify(spoiled))).not.toBeNull()
  })

  it('names each part of the list of licenses once, with its version and its license', () => {
    expect(sbom.components.map(({ name, version, licenses: own }) => ({ name, version, license: own?.[0]?.license.id }))).toEqual(licenses.map(({ name, version, license }) => ({ name, version, license })))
    expect(sbom.dependencies[0]?.dependsOn).toEqual(sbom.components.map(component => component['bom-ref']))
  })

  it('names packages as registries do', () => {
    const purls = sbom.components.map(component => component.purl)
    expect(purls).toContain('pkg:npm/%40vue/runtime-core@' + (licenses.find(({ name }) => name === '@vue/runtime-core')?.version ?? ''))
    expect(purls).toContain('pkg:generic/noto-sans@2.015')
  })

  it('has a sum for each package, for Electron\'s binaries and for the fonts as they are', () => {
    expect(sbom.components.filter(({ hashes, name }) => name !== 'Noto Sans' && hashes?.[0]?.alg !== 'SHA-512').map(({ name }) => name)).toEqual([])
    const electron = sbom.components.find(({ name }) => name === 'electron')
    expect(electron?.components?.some(({ name }) => name === `electron-v${electron.version ?? ''}-win32-x64.zip`)).toBe(true)
    const regular = sbom.components.find(({ name }) => name === 'Noto Sans')?.components?.find(({ name }) => name === 'NotoSans-Regular.ttf')
    expect(regular?.hashes?.[0]?.content).toBe(createHash('sha256').update(readFileSync(path.join(root, 'resources/fonts/NotoSans-Regular.ttf'))).digest('hex'))
  })

  it('is the same for the same build', () => {
    expect(makeSbom()).toEqual(sbom)
  })
})
