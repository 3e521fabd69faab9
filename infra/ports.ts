/**
 * Every port of the stack as an offset from `SHOP_PORT` (default 8080), so that one number moves all of them and
 * two stacks can run side by side. Only `varnish` and `tls` may listen beyond loopback.
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
  payments: 8, // the sandbox provider
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
  tls: 49, // with a certificate only
  varnishProxy: 50, // what `tls` hands on, with the visitor's address in a PROXY line
} as const

export type Part = keyof typeof portOffsets
export const DEFAULT_SHOP_PORT = 8080
export const PORT_SPAN = 51

/**
 * Ports that browsers and `fetch` refuse to talk to, whatever listens there, as far as a program without privileges may
 * listen: https://fetch.spec.whatwg.org/#port-blocking
 */
export const BLOCKED_PORTS: readonly number[] = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]

/** The port of a part, given the shop's own port. */
export const portOf = (part: Part, shopPort: number, n = 0): number => shopPort + portOffsets[part] + n
