import type { ContentPack } from '../../src/shared/catalog/contentPack.ts'

/** A pack with every cause `times` over, each copy under an id of its own and with its own evidence rows. */
export function enlargePack(pack: ContentPack, times: number): ContentPack {
  const causes = Array.from({ length: times }, (_, copy) => pack.causes.map(cause => ({
    ...cause,
    id: `${cause.id}-${copy}`,
    evidence: cause.evidence.map(row => ({ ...row })),
  })))
  return { ...pack, causes: causes.flat() }
}
