import type { FunctionComponent } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import { createLeastRecent } from '../../../infra/least-recent.ts'
import type { Place } from './place.ts'

/**
 * The same part of a page, rendered once for all pages that show the same in it; the `size` shown last are kept. All that
 * a part is given besides its place must be plain data, for that is what it is known by: what differs in anything is
 * rendered anew, so nothing has to be told of a change.
 */
export function remembered<Props extends { at: Place }>(
  Part: FunctionComponent<Props>,
  size: number,
): FunctionComponent<Props> {
  const kept = createLeastRecent<string, string>(size)
  return props => {
    const { at, ...shown } = props
    const key = `${at.market} ${JSON.stringify(shown)}`
    const html = kept.get(key) ?? inOnePiece(renderToString(<Part {...props} />))
    kept.set(key, html)
    return jsxTemplate([html])
  }
}

/** A rendered text is a tree of thousands of pieces until somebody reads it; kept as such, each page would walk it again. */
const inOnePiece = (text: string): string => Buffer.from(text).toString()
