import type { Response } from 'express'
import type { GatewayContext } from './context.ts'
import { type MadeOf, setEdgeHeaders } from './edge-headers.ts'

/**
 * Sends a page or fragment. `includes`: it holds includes, which the edge is to resolve. For all others it is told nothing:
 * the tag in somebody's text is text, and the page costs what an object of its size costs.
 */
export async function sendPage(
  context: GatewayContext,
  response: Response,
  began: number | undefined,
  { html, includes = false, ...madeOf }: MadeOf & { html: string | Buffer; includes?: boolean },
): Promise<void> {
  await setEdgeHeaders(context, response, began, madeOf)
  if (includes) response.setHeader('Surrogate-Control', 'content="ESI/1.0"')
  response
    .setHeader('Content-Type', 'text/html; charset=utf-8')
    // Bytes rather than text: Node would measure the text for the header and then encode it once more to send it.
    .end(typeof html === 'string' ? Buffer.from(html) : html)
}
