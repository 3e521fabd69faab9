import type { Response } from 'express'
import type { GatewayContext } from './context.ts'
import { type MadeOf, setEdgeHeaders } from './edge-headers.ts'

/** Sends a page or fragment, and has the edge resolve the includes in it. */
export async function sendPage(
  context: GatewayContext,
  response: Response,
  began: number | undefined,
  { html, ...madeOf }: MadeOf & { html: string | Buffer },
): Promise<void> {
  await setEdgeHeaders(context, response, began, madeOf)
  response
    .setHeader('Content-Type', 'text/html; charset=utf-8')
    .setHeader('Surrogate-Control', 'content="ESI/1.0"')
    // Bytes rather than text: Node would measure the text for the header and then encode it once more to send it.
    .end(typeof html === 'string' ? Buffer.from(html) : html)
}
