import { readConfig } from '../../infra/config.ts'
import { untilStopped } from '../../infra/until-stopped.ts'
import { createContext } from './context.ts'

/** The image service: makes the product pictures that Nginx does not find on disk. */
const context = await createContext(readConfig(process.env))

await context.start()
context.log.info({ signal: await untilStopped() }, 'stopping')
await context.stop()
