import { once } from 'node:events'
import { join } from 'node:path'
import type { Config } from '../../infra/config.ts'
import { palette } from '../../infra/seed/data/palette.ts'
import { departments } from '../../infra/seed/departments/index.ts'
import { createLogger } from '../../infra/telemetry/logger.ts'
import { createBoundedQueue } from './bounded-queue.ts'
import { createDarkroom } from './darkroom.ts'
import type { ClosedLists } from './rendition.ts'
import { createPictureServer } from './server.ts'
import { readShapes } from './shape.ts'
import { openShelf } from './shelf.ts'
import { createStudio, type Studio } from './studio.ts'

/** The cut-out pictures that renditions are made from. */
export const MASTERS = join(import.meta.dirname, '../../infra/seed/pictures')
const COLOURS = Object.values(palette).map(([, , hex]) => hex.slice(1))
const TINTS = departments.map(({ tint }) => tint.slice(1))

/** Two pictures at a time keep two cores busy; as many wait as those two make within the deadline. */
const QUEUE = { running: 2, waiting: 160 }
const DEADLINE = 15_000
/** How long running answers may take when the process stops. */
const STOP_WITHIN = 8_000

/** What a test puts in the place of the real thing. */
export type Overrides = Partial<{
  masters: string
  colours: Iterable<string>
  queue: { running: number; waiting: number }
  deadline: number
  /** Wraps the studio, to count or to hold up its jobs. */
  studio: (real: Studio) => Studio
}>

export type Context = Awaited<ReturnType<typeof createContext>>

/** Everything the process is made of, wired but not listening. */
export async function createContext(
  config: Pick<Config, 'images' | 'mediaDir' | 'logLevel'>,
  overrides: Overrides = {},
) {
  const log = createLogger('pictures', config.logLevel)
  const masters = overrides.masters ?? MASTERS
  const shapes = await readShapes(masters)
  const colours = new Set(overrides.colours ?? COLOURS)
  const lists: ClosedLists = { shapes, colours, tints: new Set(TINTS) }
  const deadline = overrides.deadline ?? DEADLINE
  const real = createStudio(masters, config.mediaDir, Math.ceil(deadline / 1000))
  const studio = overrides.studio?.(real) ?? real
  const shelf = await openShelf(config.mediaDir, log)
  const darkroom = createDarkroom(studio, shelf, createBoundedQueue(overrides.queue ?? QUEUE), deadline)
  const server = createPictureServer(lists, darkroom, log)

  return {
    log,
    lists,
    darkroom,
    server,
    async start() {
      server.listen(config.images.port, config.images.host)
      await once(server, 'listening')
      log.info({ address: server.address(), shapes: shapes.size, colours: lists.colours.size }, 'listening')
    },
    async stop() {
      const overdue = setTimeout(() => server.closeAllConnections(), STOP_WITHIN)
      await new Promise(resolve => server.close(resolve))
      clearTimeout(overdue)
    },
  }
}
