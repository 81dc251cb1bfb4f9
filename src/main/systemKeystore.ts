import type { Keystore } from './visits/keystore.ts'
import process from 'node:process'
import { safeStorage } from 'electron'

/** Backends of a Linux without a keyring: the key would lie in the open. */
const openBackends: readonly string[] = ['basic_text', 'unknown']

/** The system's keystore, through Electron. To be asked after the app is ready. */
export const systemKeystore: Keystore = {
  isSafe: async () => await safeStorage.isAsyncEncryptionAvailable()
    && (process.platform !== 'linux' || !openBackends.includes(safeStorage.getSelectedStorageBackend())),
  wrap: text => safeStorage.encryptStringAsync(text),
  unwrap: async (sealed) => {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(sealed)
    return { text: result, isStale: shouldReEncrypt }
  },
}
