import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { unguardCell } from '../formula.ts'
import { CUT, cutLongRecords } from './cut-long-records.ts'
import { BadCell, shortened } from './numbers.ts'
import { type Column, placesOf, type Row } from './shopify-columns.ts'
import { type Line, shopifyWish } from './shopify-wish.ts'
import { handleOf } from './slug.ts'
import { NoList, type Read, type Refusal } from './wish.ts'

/** No cell of a product has so much to say: a description has 15,000 characters at most. */
const LONGEST_RECORD = 1_000_000
const MOST_LINES_A_PRODUCT = 500

interface Parsed {
  record: string[]
  info: { lines: number }
}

/**
 * Reads Shopify's CSV as a stream. Lines of one handle that follow one another are one product; of what is in work only
 * that product is in memory, and a number for each handle seen, since a handle that comes again later is a mistake.
 */
export async function* readShopify(source: Readable): AsyncGenerator<Read> {
  const refused: Refusal[] = []
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: error => {
      const line = Number((error as unknown as { lines?: number })?.lines ?? 0)
      if (refused.at(-1)?.line !== line) refused.push({ line, reason: String(error?.message) })
    },
  })
  const records = cutLongRecords(LONGEST_RECORD)
  pipeline(source, records, parser).catch(error => parser.destroy(error))
  const seen = new Map<string, number>()
  let places: Map<Column, number> | undefined
  let width = 0
  let group: { handle: string; lines: Line[] } | undefined

  const finish = function* (): Generator<Read> {
    if (group) yield shopifyWish(group.handle, group.lines)
    group = undefined
  }
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    if (refused.length > 0) yield { refused: refused.splice(0), rows: 1 }
    const line = info.lines
    if (!places) {
      places = headerOf(record)
      width = record.length
      continue
    }
    try {
      const row = rowOf(record, places, width)
      const handle = row.handle ? handleOf(row.handle) : handleOf(row.title ?? '')
      if (!handle) throw new BadCell('has neither a handle nor a title')
      if (group?.handle !== handle) {
        yield* finish()
        const first = seen.get(handle)
        if (first !== undefined) throw new BadCell(`the handle ${handle} stands in line ${first} already`)
        seen.set(handle, line)
        group = { handle, lines: [] }
      } else if (row.title && row.title !== group.lines[0]?.row.title)
        throw new BadCell(`the handle ${handle} is that of "${shortened(group.lines[0]?.row.title ?? '')}"`)
      if (group.lines.length >= MOST_LINES_A_PRODUCT) throw new BadCell('is one line too many of its product')
      group.lines.push({ line, row })
    } catch (error) {
      if (!(error instanceof BadCell)) throw error
      yield { refused: [{ line, reason: error.message }], rows: 1 }
    }
  }
  yield* finish()
  if (refused.length > 0) yield { refused, rows: refused.length }
  if (!places) throw new NoList('The file is empty.')
}

function headerOf(record: string[]): Map<Column, number> {
  const places = placesOf(record)
  if (places.has('handle') && places.has('title')) return places
  throw new NoList('The first line must name the columns, Handle and Title among them.')
}

function rowOf(record: string[], places: Map<Column, number>, width: number): Row {
  if (record.length !== width) throw new BadCell(`has ${record.length} cells, the first line has ${width}`)
  const row: Row = {}
  for (const [column, at] of places) {
    const cell = record[at] ?? ''
    if (cell.includes(CUT)) throw new BadCell('is longer than a megabyte')
    if (cell.includes('\uFFFD')) throw new BadCell(`${column} is not UTF-8`)
    row[column] = unguardCell(cell.trim())
  }
  return row
}
