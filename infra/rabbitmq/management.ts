const DEADLINE_MS = 10_000

/** What the broker's management tells of a queue; figures that it has not gathered yet are missing. */
export interface QueueFigures {
  name: string
  messages_ready?: number
  messages_unacknowledged?: number
  consumers?: number
  message_stats?: { publish_details?: { rate: number }; ack_details?: { rate: number } }
}

/** All queues of the virtual host of `url`, as the management plugin at `managementUrl` knows them. */
export async function listQueues(config: { url: string; managementUrl: string }): Promise<QueueFigures[]> {
  const { username, password, pathname } = new URL(config.url)
  const account = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const host = pathname.slice(1) || '%2F'
  const answer = await fetch(`${config.managementUrl}/api/queues/${host}`, {
    headers: { authorization: `Basic ${Buffer.from(account).toString('base64')}` },
    signal: AbortSignal.timeout(DEADLINE_MS),
  })
  if (!answer.ok) throw new Error(`RabbitMQ's management answers ${answer.status} at ${config.managementUrl}`)
  return (await answer.json()) as QueueFigures[]
}
