import type { ContentPack } from '../../src/shared/catalog/contentPack.ts'

/**
 * A pack with every cause `times` over, each copy under an id of its own and with its own evidence rows.
 * @param keeps - which of a cause's rows are kept, by index
 */
export function enlargePack(pack: ContentPack, times: number, keeps: (index: number) => boolean = () => true): ContentPack {
  const causes = Array.from({ length: times }, (_, copy) => pack.causes.map(cause => ({
    ...cause,
    id: `${cause.id}-${copy}`,
    evidence: cause.evidence.filter((_row, index) => keeps(index)).map(row => ({ ...row })),
  })))
  return { ...pack, causes: causes.flat() }
}
