import type { ReasonCode } from '../../shared/reason.ts'
import { readRefusalCode, refusalCode } from './refusalCode.ts'

/** The words of the command line, which has to have them where the files with the words are what cannot be read. The window's are the same in English. */
export const englishReasons: Readonly<Partial<Record<ReasonCode, string>>> = {
  'denied': 'permission denied',
  'disk-read-only': 'the disk is read-only',
  'disk-full': 'the disk is full',
  'quota': 'the disk quota is used up',
  'no-folder': 'the folder does not exist',
  'no-file': 'there is no such file or folder',
  'not-a-folder': 'a part of the path is not a folder',
  'is-a-folder': 'the path is a folder',
  'link-loop': 'the link leads to itself',
  'link-broken': 'the link leads to nothing',
  'not-a-file': 'it is a device or a pipe, not a file',
  'file-read-only': 'the file is read-only',
  'in-use': 'another program has the file open',
  'disk-failing': 'the disk does not take or give the data',
  'name-too-long': 'the name is too long',
}

/** A reason in the command line's English; the system's own text stays as it is. */
export function reasonInEnglish(reason: string): string {
  return (englishReasons as Readonly<Record<string, string | undefined>>)[reason] ?? reason
}

/** Why the system refused to write a file, in plain English where we know it. */
export function systemReason(error: unknown): string {
  return reasonInEnglish(refusalCode(error))
}

/** Why the system refused to read: what is missing then is the file itself. */
export function readReason(error: unknown): string {
  return reasonInEnglish(readRefusalCode(error))
}
