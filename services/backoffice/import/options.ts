import { type Attribute, type Registry, Unfit } from '../../catalog/index.ts'
import { shortened } from './numbers.ts'
import { handleOf } from './slug.ts'

/** An option as a file names it: "Colour", "Forest green". */
export interface Pair {
  name: string
  value: string
}

/** American spelling, as many files have it. */
const SAME = new Map([['color', 'colour']])

interface Named {
  attribute: Attribute
  /** Codes of its values by what they may be called. */
  values: Map<string, string>
}

/** A file asks thousands of times; a registry never changes. */
const read = new WeakMap<Registry, Map<string, Named>>()

/** Attributes with values by code, and by name in either language; of two called the same, the first. */
function named(registry: Registry): Map<string, Named> {
  const made = read.get(registry)
  if (made) return made
  const names = new Map<string, Named>()
  for (const attribute of registry.attributes.values()) {
    if (attribute.kind !== 'keyword') continue
    const values = new Map<string, string>()
    for (const [code, { name }] of Object.entries(attribute.values))
      for (const label of labels(name)) if (!values.has(label)) values.set(label, code)
    for (const called of [attribute.code, ...labels(attribute.name)])
      if (!names.has(called)) names.set(called, { attribute, values })
  }
  read.set(registry, names)
  return names
}
const labels = (name: Record<string, string>) => Object.values(name).map(label => label.toLowerCase())

/**
 * Attribute and value codes for what a file calls them, by code or by name in either language. Values that the registry
 * lacks get a code of their own; an option that is no attribute of this shop throws Unfit, since each attribute is a
 * field of the index and a filter of every listing.
 */
export function optionsOf(pairs: Pair[], registry: Registry) {
  const options: Record<string, string> = {}
  const missing: { attribute: string; code: string; name: string }[] = []
  for (const { name, value } of pairs) {
    const wanted = SAME.get(name.toLowerCase()) ?? name.toLowerCase()
    const { attribute, values } = named(registry).get(wanted) ?? {}
    if (!attribute || !values)
      throw new Unfit([{ field: 'Option', message: `"${shortened(name)}" is no attribute of this shop` }])
    const known = Object.hasOwn(attribute.values, value) ? value : values.get(value.toLowerCase())
    const code = known ?? handleOf(value).slice(0, 40).replace(/-$/, '')
    if (!code) throw new Unfit([{ field: 'Option', message: `"${shortened(value)}" cannot be made a value` }])
    if (!known && !Object.hasOwn(attribute.values, code))
      missing.push({ attribute: attribute.code, code, name: value.slice(0, 80) })
    options[attribute.code] = code
  }
  return { options, missing }
}
