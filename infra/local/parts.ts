import type { Part, Stack } from './part.ts'
import { elasticsearch } from './servers/elasticsearch.ts'
import { mariadb } from './servers/mariadb.ts'
import { nginx } from './servers/nginx.ts'
import { epmd, rabbitmq } from './servers/rabbitmq.ts'
import { redis } from './servers/redis.ts'
import { tls, withTls } from './servers/tls.ts'
import { varnish } from './servers/varnish.ts'
import { backoffice, gateways, mail, payments, pictures, workers } from './shop-processes.ts'
import { stockWatch } from './stock-watch.ts'

/** Every process of the stack, in the order in which they start; they stop in the opposite one. */
export function partsOf(stack: Stack) {
  return {
    servers: [mariadb(stack), redis(stack), epmd(stack), rabbitmq(stack), elasticsearch(stack)],
    pages: [...gateways(stack), pictures(stack), backoffice(stack)],
    workers: [payments(stack), mail(stack), ...workers(stack), ...stockWatch(stack)],
    edge: [nginx(stack), varnish(stack), ...(withTls(stack.layout) ? [tls(stack)] : [])],
  }
}

export const allParts = (parts: ReturnType<typeof partsOf>): Part[] => Object.values(parts).flat()
