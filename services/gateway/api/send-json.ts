import type { Response } from 'express'
import type { GatewayContext } from '../context.ts'
import { type MadeOf, setEdgeHeaders } from '../edge-headers.ts'

/** Sends JSON that the edge may keep, under the same guard as a page. */
export async function sendJson(
  context: GatewayContext,
  response: Response,
  began: number | undefined,
  { body, ...madeOf }: MadeOf & { body: unknown },
): Promise<void> {
  await setEdgeHeaders(context, response, began, madeOf)
  response.json(body)
}
