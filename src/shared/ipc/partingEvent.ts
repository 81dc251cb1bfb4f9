/**
 * What the main process has the window dispatch before it closes it: an event of this name.
 * Its `detail` takes promises, and the window stays until they are settled, for a bounded time.
 */
export const partingEvent = 'causebook-parting'
