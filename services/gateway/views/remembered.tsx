import { randomBytes } from 'node:crypto'
import type { FunctionComponent, VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import { createLeastRecent } from '../../../infra/least-recent.ts'
import type { Place } from './place.ts'

/** Stands for a remembered part until the page is put together. Nobody else can write it. */
const MARK = `<!--${randomBytes(12).toString('hex')}-->`

/** The parts of the page that is being rendered as bytes; rendering never waits, so there is one at a time. */
let parts: Buffer[] | undefined

/**
 * The same part of a page, rendered once for all pages that show the same in it; about the `size` shown last are kept. All
 * that a part is given besides its place must be plain data, for that is what it is known by: what differs in anything is
 * rendered anew, so nothing has to be told of a change. A remembered part holds no other.
 */
export function remembered<Props extends { at: Place }>(
  Part: FunctionComponent<Props>,
  size: number,
): FunctionComponent<Props> {
  const kept = createLeastRecent<string, Buffer>(size)
  return props => {
    const { at, ...shown } = props
    const key = `${at.market} ${JSON.stringify(shown)}`
    let html = kept.get(key)
    if (html === undefined) {
      html = Buffer.from(renderToString(<Part {...props} />))
      kept.set(key, html)
    }
    parts?.push(html)
    return jsxTemplate([parts ? MARK : html.toString()])
  }
}

/** A page as it is sent: the remembered parts are copied into it, for to join and encode them anew took longer than all else. */
export function renderToBytes(page: VNode, before = ''): Buffer {
  const inserted: Buffer[] = []
  parts = inserted
  try {
    const between = (before + renderToString(page)).split(MARK)
    return Buffer.concat(
      between.flatMap((text, index) => [Buffer.from(text), ...inserted.slice(index, index + 1)]),
    )
  } finally {
    parts = undefined
  }
}
