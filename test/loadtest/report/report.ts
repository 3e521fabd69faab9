import { written } from '../format.ts'
import type { Result } from '../result.ts'
import { escapeText } from './escape-text.ts'
import { fonts } from './fonts.ts'
import { panels } from './panels.ts'
import { style } from './style.ts'
import { tables } from './tables.ts'
import { tiles } from './tiles.ts'

/** The report of a run: one file that needs nothing else, in the light or the dark of whoever opens it. */
export function renderReport(result: Result): string {
  const { asked, figures, machine } = result
  const title = `${asked.scenario}, ${asked.seconds} s, ${asked.rate} steps a second`
  const facts: [string, string | number][] = [
    ...Object.entries(asked).map(([name, value]): [string, string] => [spaced(name), String(value)]),
    ['products', result.products],
    ['machine', `${machine.cpus} × ${machine.model}, Node ${machine.node}`],
    ['load before and after', `${machine.loadBefore.toFixed(1)}, ${machine.loadAfter.toFixed(1)}`],
  ]
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(title)} – Beyond LAMP</title><style>${fonts()}${style}</style></head>
<body><main>
<p class="eyebrow">Beyond LAMP · load test</p>
<h1>${headline(result)}</h1>
<p class="lead"><b>${written('page', figures.page)}</b> of the public pages came from the cache while <b>${written('updates', figures.updates)}</b> updates and <b>${written('orders', figures.orders)}</b> orders went through the shop. Every page was read: is it whole, in its language, and true?</p>
${verdict(result)}
${tiles(result)}
<div class="grid2">${panels(result)}${tables(result)}
<section class="panel wide"><h2>What was asked</h2><p>The same seed and shop give the same visits.</p><dl class="asked">${facts
    .map(([name, value]) => `<div><dt>${escapeText(name)}</dt><dd>${escapeText(String(value))}</dd></div>`)
    .join('')}</dl></section></div>
<footer>Latency is counted from when a visitor was due, not from when a connection was free: arrivals come by a schedule and wait for nobody, so a stall is felt by all who came meanwhile. Measured ${escapeText(result.began)}.</footer>
</main></body></html>
`
}

const spaced = (name: string): string =>
  name.replace(/Ms$/, ', ms').replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)

function headline({ asked, figures }: Result): string {
  if (figures.wrong > 0)
    return `${written('wrong', figures.wrong)} wrong ${figures.wrong === 1 ? 'page' : 'pages'}`
  const name = `${asked.scenario[0]?.toUpperCase()}${asked.scenario.slice(1)}`
  return `${escapeText(name)}: no page was wrong`
}

function verdict({ broken, figures, wanted }: Result): string {
  if (broken.length === 0 && figures.wrong === 0) {
    const many = Object.keys(wanted).length
    const lost = [
      ...(figures.failed > 0 ? [`failed requests: ${written('failed', figures.failed)}`] : []),
      ...(figures.unsent > 0 ? [`not sent: ${written('unsent', figures.unsent)}`] : []),
    ]
    if (lost.length > 0) return `<p class="verdict bad">${lost.join(', ')}</p>`
    return `<p class="verdict good">${many > 0 ? `Kept to ${many} thresholds` : 'Every page was right; no thresholds were set'}</p>`
  }
  const lines = broken.length > 0 ? broken : [`${figures.wrong} wrong pages`]
  return lines.map(line => `<p class="verdict bad">${escapeText(line)}</p>`).join(' ')
}
