import { strict } from './missing.ts'
import { state } from './state.ts'

// INSECURE on purpose: no keyring is involved. Values are marked, so that real Electron can never be fed one by accident.
const mark = 'STANDIN-INSECURE:'
let isPlainTextAllowed = false

/** Whether a test wants a computer with a keyring. What is sealed stays marked as what it is. */
const playsKeyring = (): boolean => process.env.STANDIN_SAFE_STORAGE === 'insecure'

/** As Electron on a Linux without a keyring: unavailable until plain text is allowed. */
function isAvailable(): boolean {
  return state.isReady && (isPlainTextAllowed || playsKeyring())
}

function seal(plainText: string): Buffer {
  if (!isAvailable())
    throw new Error('Error while encrypting the text provided to safeStorage.encryptString. Encryption is not available.')
  return Buffer.from(mark + Buffer.from(plainText).toString('base64'))
}

function unseal(encrypted: Buffer): string {
  const text = Buffer.from(encrypted).toString()
  if (!text.startsWith(mark))
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
  return Buffer.from(text.slice(mark.length), 'base64').toString()
}

export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: isAvailable,
  encryptString: seal,
  decryptString: unseal,
  isAsyncEncryptionAvailable: async (): Promise<boolean> => isAvailable(),
  encryptStringAsync: async (plainText: string): Promise<Buffer> => seal(plainText),
  decryptStringAsync: async (encrypted: Buffer): Promise<object> => ({ shouldReEncrypt: false, result: unseal(encrypted) }),
  getSelectedStorageBackend: (): string => (state.isReady ? playsKeyring() ? 'gnome_libsecret' : 'basic_text' : 'unknown'),
  setUsePlainTextEncryption(isAllowed: boolean): void {
    isPlainTextAllowed = isAllowed
  },
})
