import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const SUFFIX = '.template'

/**
 * Copies a folder of settings. A file that ends in `.template` loses that ending, and each `${NAME}` of `values` in it
 * is filled in (as `envsubst` does with a list of names); what is left of that form is an error.
 */
export async function renderFolder(
  from: string,
  to: string,
  keep: RegExp,
  values: Record<string, string>,
): Promise<void> {
  await rm(to, { recursive: true, force: true })
  for (const name of await readdir(from, { recursive: true })) {
    const plain = name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : name
    if (!keep.test(plain)) continue
    const text = await readFile(join(from, name), 'utf8')
    const target = join(to, plain)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, plain === name ? text : render(text, values, name))
  }
}

export function render(text: string, values: Record<string, string>, file: string): string {
  return text.replace(/\$\{([A-Z][A-Z0-9_]*)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${file} asks for \${${name}}, which nobody gives it.`)
    return value
  })
}
