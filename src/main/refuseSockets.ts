import { subscribe } from 'node:diagnostics_channel'
import { Socket } from 'node:net'

/**
 * Lets no socket of Node connect from now on: http, https, http2, tls, fetch and WebSocket all stand on them.
 * It holds for the thread that calls it. A look-up of a name without a connection is not seen; the linter refuses `node:dns`.
 * @param note - told of every socket that tries
 */
export function refuseSockets(note: () => void): void {
  // In the place of Node's own method, since what a channel tells comes when the name is already being looked up.
  Object.assign(Socket.prototype, {
    connect(this: Socket): Socket {
      note()
      return this.destroy(new Error('Causebook reaches no network'))
    },
  })
  subscribe('udp.socket', (message) => {
    note()
    void (message as { readonly socket: { readonly close: () => unknown } }).socket.close()
  })
}
