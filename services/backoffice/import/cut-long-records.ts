import { Transform } from 'node:stream'

/** What stands where a record was cut: a character that no text has (U+FFFE). */
export const CUT = '\uFFFE'
const MARK = Buffer.from(CUT)
const [QUOTE, COMMA, LINE_FEED, RETURN] = [34, 44, 10, 13]

/**
 * Lets CSV through, but of each record no more than `longest` bytes: the rest of it is dropped and a mark put in its
 * place, quotes and commas kept, so that the records after it are read as if nothing had been. The parser's own limit
 * gives the rest of the file up.
 */
export function cutLongRecords(longest: number): Transform {
  let length = 0
  let quoted = false
  let fieldStart = true
  let closed = false
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let from = 0
      for (let at = 0; at < chunk.length; at++) {
        const byte = chunk[at]
        const structure =
          byte === QUOTE || (!quoted && (byte === COMMA || byte === LINE_FEED || byte === RETURN))
        if (++length > longest && !structure) {
          if (at > from) this.push(chunk.subarray(from, at))
          if (length === longest + 1) this.push(MARK)
          from = at + 1
        } else if (length === longest + 1) length--
        if (byte === QUOTE) {
          // A quote inside quotes is written twice: the second opens again what the first closed.
          if (quoted) quoted = false
          else quoted = fieldStart || closed
          closed = !quoted
          fieldStart = false
          continue
        }
        closed = false
        fieldStart = !quoted && (byte === COMMA || byte === LINE_FEED || byte === RETURN)
        if (!quoted && byte === LINE_FEED) length = 0
      }
      if (from < chunk.length) this.push(chunk.subarray(from))
      done()
    },
  })
}
