/** The part of the DevTools protocol used here. @see https://chromedevtools.github.io/devtools-protocol/tot/ */
export interface CdpHeader {
  readonly name: string
  readonly value: string
}

export interface TargetInfo {
  readonly targetId: string
  readonly type: string
  readonly url: string
  readonly openerId?: string
  readonly openerFrameId?: string
}

/** A request held by Chromium until we answer it; in the response stage it has a status code. */
export interface PausedRequest {
  readonly requestId: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly hasPostData?: boolean
    readonly postDataEntries?: readonly { readonly bytes?: string }[]
  }
  readonly frameId: string
  readonly resourceType: string
  readonly redirectedRequestId?: string
  readonly responseErrorReason?: string
  readonly responseStatusCode?: number
  readonly responseHeaders?: readonly CdpHeader[]
}

interface CallFrame {
  readonly url: string
  readonly lineNumber: number
}

export interface CdpEvents {
  'Target.attachedToTarget': { readonly sessionId: string, readonly targetInfo: TargetInfo, readonly waitingForDebugger: boolean }
  'Target.detachedFromTarget': { readonly sessionId: string }
  'Fetch.requestPaused': PausedRequest
  'Runtime.bindingCalled': { readonly name: string, readonly payload: string, readonly executionContextId: number }
  'Runtime.consoleAPICalled': {
    readonly type: string
    readonly args: readonly { readonly value?: string | number | boolean | null, readonly description?: string }[]
    readonly stackTrace?: { readonly callFrames: readonly CallFrame[] }
  }
  'Log.entryAdded': {
    readonly entry: { readonly source: string, readonly level: string, readonly text: string, readonly url?: string, readonly lineNumber?: number }
  }
  'Page.windowOpen': { readonly url: string, readonly windowName: string, readonly windowFeatures: readonly string[] }
  'Page.frameRequestedNavigation': { readonly frameId: string, readonly url: string, readonly disposition: string }
  'Page.frameNavigated': { readonly frame: { readonly id: string, readonly parentId?: string, readonly url: string, readonly urlFragment?: string } }
  'Page.navigatedWithinDocument': { readonly frameId: string, readonly url: string }
  'Page.domContentEventFired': object
  'Page.loadEventFired': object
  'Page.javascriptDialogOpening': { readonly type: string, readonly message: string }
  'Inspector.targetCrashed': object
}

export interface WindowBounds {
  readonly left?: number
  readonly top?: number
  readonly width?: number
  readonly height?: number
  readonly windowState?: 'normal' | 'minimized' | 'maximized' | 'fullscreen'
}

/** Answers that are read; every other command is sent for its effect. */
export interface CdpResults {
  'Browser.getVersion': { readonly product: string }
  'Browser.getWindowForTarget': { readonly windowId: number, readonly bounds: WindowBounds }
  'Target.createTarget': { readonly targetId: string }
  'Page.getFrameTree': { readonly frameTree: { readonly frame: { readonly id: string } } }
  'Page.navigate': { readonly errorText?: string }
  'Runtime.evaluate': {
    readonly result: { readonly value?: unknown }
    readonly exceptionDetails?: { readonly text: string, readonly exception?: { readonly description?: string } }
  }
}

export type ResultOf<Method extends string> = Method extends keyof CdpResults ? CdpResults[Method] : unknown
