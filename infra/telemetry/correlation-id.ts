import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * The id of the client's request that all current work belongs to, whether in the gateway or, by way of a message, in a
 * worker. Log lines and calls to Elasticsearch carry it by themselves.
 */
export const correlationId = new AsyncLocalStorage<string>()
