import type { Request } from 'express'
import { Problem } from '../../../infra/http/problem.ts'

/** Nobody chooses more; what comes after is left out. */
const MOST_PARAMETERS = 300

export interface Parameters {
  /** As it came, without the question mark. */
  raw: string
  pairs: [name: string, value: string][]
  /** There were more than anybody chooses. */
  cut: boolean
}

/** The parameters of an address, decoded. What is not UTF-8 is a 400: nothing that we or a form wrote looks like that. */
export function readParameters(request: Request): Parameters {
  const raw = request.originalUrl.split('?').slice(1).join('?')
  const parts = raw.split('&').filter(part => part !== '')
  const pairs = parts.slice(0, MOST_PARAMETERS).map((part): [string, string] => {
    const at = part.indexOf('=')
    return at < 0 ? [decode(part), ''] : [decode(part.slice(0, at)), decode(part.slice(at + 1))]
  })
  return { raw, pairs, cut: parts.length > MOST_PARAMETERS }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new Problem(400, 'Bad address', 'A parameter is not valid UTF-8.')
  }
}
