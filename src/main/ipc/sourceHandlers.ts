import type { ContentPack } from '../../shared/catalog/contentPack.ts'
import type { Translate } from '../../shared/i18n/text.ts'
import type { ContentFault, LoadedContent } from '../../shared/ipc/contract.ts'
import type { OpenedSource } from '../../shared/ipc/openedSource.ts'
import type { Result } from '../../shared/result.ts'
import type { Handlers } from './handlers.ts'
import { Id } from '../../shared/catalog/identifiers.ts'
import { fail } from '../../shared/result.ts'
import { parseRequest } from './parseRequest.ts'
import { webAddress } from './webAddress.ts'

/** What the handler of sources needs from the shell around it. */
export interface SourceShell {
  readonly content: Result<LoadedContent, ContentFault>
  /** The words of the window's language now. */
  readonly words: () => Translate
  /** Shows an address, asks whether to open it in the system's browser, and does. @param t - words of the person's language */
  readonly askToOpen: (address: string, t: Translate) => Promise<OpenedSource>
}

const addressOf = (pack: ContentPack, id: string): string | null => webAddress(pack.sources.find(source => source.id === id)?.url ?? '')

/** The handler of the sources. The window names one of the content by its id, never an address of its own. */
export function makeSourceHandlers({ content, words, askToOpen }: SourceShell): Pick<Handlers, 'openSource'> {
  return {
    openSource: async (raw) => {
      const id = parseRequest(Id, raw)
      if (!id.ok)
        return fail({ kind: 'bad-request' })
      const address = content.ok ? addressOf(content.value.pack, id.value) : null
      if (!content.ok || address === null)
        return fail({ kind: 'no-address' })
      return askToOpen(address, words())
    },
  }
}
