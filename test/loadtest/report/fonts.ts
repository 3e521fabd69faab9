import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const faces = [
  ['Instrument Serif', '400', '@fontsource/instrument-serif/files/instrument-serif-latin-400-normal.woff2'],
  [
    'Instrument Sans Variable',
    '400 700',
    '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  ],
] as const

/** The shop's own letters, inside the file: 40 kB that no network is needed for. */
export const fonts = (): string =>
  faces
    .map(([name, weight, file]) => {
      const data = readFileSync(fileURLToPath(import.meta.resolve(file))).toString('base64')
      return `@font-face{font-family:"${name}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`
    })
    .join('')
