import { strict } from './missing.ts'

export interface RequestDetails {
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly webContents: object
  readonly statusCode?: number
  readonly responseHeaders?: Readonly<Record<string, readonly string[]>>
}

export interface RequestVerdict {
  readonly cancel?: boolean
  readonly responseHeaders?: Readonly<Record<string, string | readonly string[]>>
}

type Listener = (details: RequestDetails, callback: (verdict: RequestVerdict) => void) => void
interface Filter { readonly urls: readonly string[] }
interface Subscription {
  readonly listener: Listener
  readonly urls: readonly RegExp[]
}

/** The two hooks the app uses: one can stop a request, the other can change the headers of a response. */
export class WebRequest {
  private beforeRequest: Subscription | undefined
  private headersReceived: Subscription | undefined

  onBeforeRequest(first: Filter | Listener | null, second?: Listener | null): void {
    this.beforeRequest = subscription(first, second)
  }

  onHeadersReceived(first: Filter | Listener | null, second?: Listener | null): void {
    this.headersReceived = subscription(first, second)
  }

  askBeforeRequest(details: RequestDetails): Promise<RequestVerdict> {
    return ask(this.beforeRequest, details)
  }

  askHeadersReceived(details: RequestDetails): Promise<RequestVerdict> {
    return ask(this.headersReceived, details)
  }

  /** Without a listener the response of a network request need not be held. */
  get wantsHeaders(): boolean {
    return this.headersReceived !== undefined
  }
}

function subscription(first: Filter | Listener | null, second?: Listener | null): Subscription | undefined {
  if (typeof first === 'function')
    return { listener: first, urls: [/^/] }
  return second ? { listener: second, urls: (first?.urls ?? ['<all_urls>']).map(matchPattern) } : undefined
}

/** @param pattern - a URL pattern with * for anything */
function matchPattern(pattern: string): RegExp {
  if (pattern === '<all_urls>')
    return /^/
  return new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`)
}

function ask(subscribed: Subscription | undefined, details: RequestDetails): Promise<RequestVerdict> {
  if (!subscribed?.urls.some(url => url.test(details.url)))
    return Promise.resolve({})
  // the listener may answer with nothing, which means: go on
  return new Promise(resolve => subscribed.listener(details, (verdict?: RequestVerdict) => resolve(verdict ?? {})))
}

export const webRequest = strict('session.webRequest', new WebRequest())
