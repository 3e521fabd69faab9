import { createRequire } from 'node:module'
import anyAscii from 'any-ascii'
import { type Font, openSync } from 'fontkit'

const require = createRequire(import.meta.url)
const open = (file: string) => openSync(file) as Font

/**
 * Noto Sans (OFL 1.1): Latin, Greek and Cyrillic letters, and Devanagari. Opened once for all documents, when the first is
 * drawn: reading what is needed to set a line takes far longer than an invoice does. Each document takes the signs it needs.
 */
export const typeface = once(() => ({
  plain: open(require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
  bold: open(require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf')),
}))
const signs = once(() => new Set(typeface().plain.characterSet))

/**
 * The text with each sign that the typeface lacks in Latin letters (any-ascii: 李 is Li). A sign without any letters is
 * left out, a text of nothing but those is a question mark.
 */
export function latinised(text: string): string {
  const written = [...text.normalize('NFC')]
    .map(sign => (signs().has(sign.codePointAt(0) ?? 0) ? sign : anyAscii(sign)))
    .join('')
  return written.trim() === '' && text.trim() !== '' ? '?' : written
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
