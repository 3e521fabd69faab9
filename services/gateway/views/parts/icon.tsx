import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const names = [
  'arrow-right',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'circle-help',
  'globe',
  'leaf',
  'menu',
  'minus',
  'plus',
  'rotate-ccw',
  'search',
  'shield-check',
  'shopping-bag',
  'sliders-horizontal',
  'timer',
  'truck',
  'wrench',
  'x',
] as const
export type IconName = (typeof names)[number]

// Drawings of lucide (ISC), read once; only what is inside the <svg> is kept.
const require = createRequire(import.meta.url)
const drawings = new Map<string, string>(names.map(name => [name, drawing(name)]))

function drawing(name: string): string {
  const svg = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8')
  return svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    .replace(/\s*\n\s*/g, '')
}

/** A line drawing beside a text that says the same: hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: drawings.get(name) ?? '' }}
    />
  )
}
