import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { CUT, cutLongRecords } from './cut-long-records.ts'

const cut = (chunks: string[], longest: number) =>
  text(Readable.from(chunks.map(chunk => Buffer.from(chunk))).pipe(cutLongRecords(longest)))

test('what is short enough comes through as it was, however it is cut into chunks', async () => {
  const file = 'a,"b ""x"" \n c",d\n1,2,3\n'
  for (let size = 1; size <= file.length; size++) {
    const chunks = Array.from({ length: Math.ceil(file.length / size) }, (_, at) =>
      file.slice(at * size, (at + 1) * size),
    )
    assert.equal(await cut(chunks, 40), file)
  }
})

test('a long record keeps its cells and loses what they hold; the next one is whole', async () => {
  const long = 'x'.repeat(50)
  assert.equal(await cut([`a,${long},"b\n${long}",c\nd,e\n`], 10), `a,xxxxxxxx${CUT},"",\nd,e\n`)
  assert.equal(await cut([`"${long}`, `${long}`, `${long}"\nd,e\n`], 10), `"xxxxxxxxx${CUT}"\nd,e\n`)
})
