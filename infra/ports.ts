/**
 * Every port of the stack as an offset from `SHOP_PORT` (default 8080), so that one number moves all of them and
 * two stacks can run side by side. Only `varnish` and `backoffice` may listen beyond loopback.
 */
export const portOffsets = {
  varnish: 0,
  backoffice: 1,
  varnishPurge: 2,
  varnishAdmin: 3,
  nginx: 4,
  images: 5,
  mailWeb: 6,
  mailSmtp: 7,
  gateway: 10, // the n-th gateway listens at + n
  gatewayInner: 20, // its /livez, /readyz and /metrics at + n
  backofficeInner: 29,
  workersInner: 30, // the same of the n-th worker process
  mysql: 40,
  redis: 41,
  rabbitmq: 42,
  rabbitmqManagement: 43,
  rabbitmqDistribution: 44,
  rabbitmqMetrics: 45,
  elasticsearch: 46,
  elasticsearchTransport: 47,
  epmd: 48,
} as const

export type Part = keyof typeof portOffsets
export const DEFAULT_SHOP_PORT = 8080
export const PORT_SPAN = 49

/** The port of a part, given the shop's own port. */
export const portOf = (part: Part, shopPort: number, n = 0): number => shopPort + portOffsets[part] + n
