import { isUtf8 } from 'node:buffer'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { handle, type Registry, sku } from '../../catalog/index.ts'
import type { Read } from './wish.ts'

const LONGEST_LINE = 1_000_000

/**
 * A line of our own format: a product as `productState` (services/catalog/edit/product-state.ts) describes it, one JSON
 * object a line. What is left out stays as it is, or gets its default; `stock` counts what there is of a variant; a
 * picture is one that the shop has (`id`), or an address or path (`src`).
 */
export const importLine = z.looseObject({
  handle,
  variants: z
    .record(sku, z.looseObject({ stock: z.number().int().min(0).max(1_000_000_000).optional() }))
    .default({}),
  pictures: z
    .array(
      z.strictObject({
        id: z.string().max(36).optional(),
        src: z.string().max(1000).optional(),
        alt: z.string().default(''),
        source: z.string().max(1000).optional(),
      }),
    )
    .max(20)
    .optional(),
})

/** Reads JSON Lines as a stream, a line in memory at a time. */
export async function* readJsonl(source: Readable): AsyncGenerator<Read> {
  const seen = new Map<string, number>()
  for await (const { number, bytes } of linesOf(source)) {
    const refuse = (reason: string): Read => ({ refused: [{ line: number, reason }], rows: 1 })
    if (!bytes) yield refuse('is longer than a megabyte')
    else if (!isUtf8(bytes)) yield refuse('is not UTF-8')
    else {
      const text = bytes
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trim()
      if (text === '') continue
      const read = toRead(text, number)
      const name = 'wish' in read ? read.wish.handle : ''
      const first = seen.get(name)
      if ('wish' in read && first !== undefined)
        yield refuse(`the handle ${name} stands in line ${first} already`)
      else yield read
      if (name && first === undefined) seen.set(name, number)
    }
  }
}

function toRead(text: string, line: number): Read {
  const refuse = (reason: string): Read => ({ refused: [{ line, reason }], rows: 1 })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuse('is not JSON')
  }
  const parsed = importLine.safeParse(json)
  if (!parsed.success)
    return refuse(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  const { pictures, variants, ...rest } = parsed.data
  const stock = new Map<string, number>()
  const plain = Object.entries(variants).map(([sku, { stock: there, ...variant }]) => {
    if (there !== undefined) stock.set(sku, there)
    return [sku, variant] as const
  })
  return {
    wish: {
      line,
      handle: parsed.data.handle,
      rows: 1,
      refused: [],
      skus: plain.map(([sku]) => sku),
      stock,
      pictures: pictures?.map(({ id, src, alt, source }) => ({
        line,
        src: src ?? source ?? id ?? '',
        alt,
        ...(id ? { id } : {}),
      })),
      missingValues: registry => missingIn(rest.attributes, plain, registry),
      toState: before => ({
        ...(before ?? {}),
        ...rest,
        variants: { ...(before?.variants ?? {}), ...Object.fromEntries(plain) },
      }),
    },
  }
}

/** Values that the line names by code and the registry lacks; their names are made of the codes. */
function missingIn(
  attributes: unknown,
  variants: (readonly [string, { options?: unknown }])[],
  registry: Registry,
): { attribute: string; code: string; name: string }[] {
  const named = z.object({ keyword: z.record(z.string(), z.array(z.string())) }).safeParse(attributes)
  const options = variants.map(
    ([, variant]) => z.record(z.string(), z.string()).safeParse(variant.options).data ?? {},
  )
  const pairs = [
    ...Object.entries(named.data?.keyword ?? {}).flatMap(([attribute, codes]) =>
      codes.map(code => [attribute, code] as const),
    ),
    ...options.flatMap(chosen => Object.entries(chosen)),
  ]
  return pairs.flatMap(([attribute, code]) => {
    const known = registry.attributes.get(attribute)
    const isCode = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/.test(code) && code.length <= 40
    if (known?.kind !== 'keyword' || !isCode || Object.hasOwn(known.values, code)) return []
    return [{ attribute, code, name: (code[0] ?? '').toUpperCase() + code.slice(1).replaceAll('-', ' ') }]
  })
}

/** Lines as bytes, numbered from 1; one that is too long comes without them and is not kept. */
async function* linesOf(source: Readable): AsyncGenerator<{ number: number; bytes: Buffer | undefined }> {
  let number = 1
  let parts: Buffer[] = []
  let length = 0
  const take = () => {
    const line = { number: number++, bytes: length > LONGEST_LINE ? undefined : Buffer.concat(parts) }
    parts = []
    length = 0
    return line
  }
  for await (const chunk of source as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      length += end - from
      if (length <= LONGEST_LINE) parts.push(chunk.subarray(from, end))
      yield take()
      from = end + 1
    }
    length += chunk.length - from
    if (length <= LONGEST_LINE) parts.push(chunk.subarray(from))
    else parts = []
  }
  if (length > 0) yield take()
}
