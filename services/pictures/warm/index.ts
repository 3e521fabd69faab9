import { createInterface } from 'node:readline/promises'
import { readConfig } from '../../../infra/config.ts'
import { createContext } from '../context.ts'
import { warm } from '../warm.ts'

/** Makes pictures ahead of the first visitor: `node services/pictures/warm/index.ts < urls`, a URL a line. */
const { log, ...context } = await createContext(readConfig(process.env))

const { made, there, unknown, failed } = await warm(context, createInterface({ input: process.stdin }))
log.info({ made, there, unknown: unknown.slice(0, 20), failed: failed.slice(0, 20) }, 'warmed')
if (unknown.length + failed.length > 0) process.exitCode = 1
