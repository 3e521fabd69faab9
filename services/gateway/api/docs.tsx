import type { RequestHandler } from 'express'
import { renderToString } from 'preact-render-to-string'
import type { Fact, Market } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { toShell } from '../models/shell.ts'
import { sendPage } from '../send-page.ts'
import { Layout } from '../views/layout.tsx'
import { Crumbs } from '../views/parts/crumbs.tsx'
import { placeOf } from '../views/place.ts'
import { type Description, describeApi } from './openapi.ts'
import type { Operation, Parameter } from './operation.ts'

const PATH = '/api/docs'
/** The interface is described in English. */
const MARKET: Market = 'en'

/** GET: the description of the API as a page of the shop, for people. */
export const docs =
  (context: GatewayContext): RequestHandler =>
  async (_request, response) => {
    const began = await renderBegan(context)
    const taxonomy = await context.taxonomy.get()
    const description = describeApi(taxonomy, context.config.origin)
    const shell = toShell(context, MARKET, taxonomy, {
      pathIn: market => (market === MARKET ? PATH : `/${market}`),
      title: 'API',
      description: description.info.description,
      noindex: true,
    })
    await sendPage(context, response, began, {
      html: `<!doctype html>${renderToString(
        <Layout at={placeOf(MARKET)} shell={shell} page="content">
          <div class="wrap">
            <Crumbs
              at={placeOf(MARKET)}
              origin={context.config.origin}
              steps={[{ name: 'API', href: PATH }]}
            />
            <Docs description={description} />
          </div>
        </Layout>,
      )}`,
      facts: new Map<Fact, number>([['nav', taxonomy.version]]),
      kept: keep.page,
    })
  }

function Docs({ description: { info, servers, paths } }: { description: Description }) {
  return (
    <article class="content">
      <h1>API</h1>
      <p class="content-intro">
        {info.description} The same for programs: <a href="/api/openapi.json">openapi.json</a>.
      </p>
      {Object.entries(paths).map(([path, operations]) =>
        Object.entries(operations).map(([method, operation]) => (
          <OperationText address={`${servers[0]?.url}${path}`} method={method} operation={operation} />
        )),
      )}
    </article>
  )
}

function OperationText({
  address,
  method,
  operation,
}: {
  address: string
  method: string
  operation: Operation
}) {
  return (
    <section>
      <h2>{operation.summary}</h2>
      <p>
        <code>
          {method.toUpperCase()} {address}
        </code>
      </p>
      {operation.description && <p>{operation.description}</p>}
      {operation.parameters.length > 0 && (
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Parameter</th>
              <th scope="col">Meaning</th>
            </tr>
          </thead>
          <tbody>
            {operation.parameters.map(parameter => (
              <tr>
                <th scope="row">
                  <code>{parameter.name}</code>
                </th>
                <td>{meaningOf(parameter)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul>
        {Object.entries(operation.responses).map(([status, { description }]) => (
          <li>
            <code>{status}</code> {description}
          </li>
        ))}
      </ul>
    </section>
  )
}

const SHOWN_VALUES = 12

function meaningOf({ description, required, schema }: Parameter): string {
  const { enum: values, default: standard } = { ...schema, ...(schema.items as object) } as {
    enum?: string[]
    default?: unknown
  }
  const list = values?.slice(0, SHOWN_VALUES).join(', ')
  return [
    required ? 'Required.' : undefined,
    description,
    list && `One of ${list}${(values?.length ?? 0) > SHOWN_VALUES ? ' and more' : ''}.`,
    standard === undefined ? undefined : `Default ${String(standard)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
