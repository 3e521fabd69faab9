import { type Registry, Unfit } from '../../catalog/index.ts'
import { shortened } from './numbers.ts'
import { handleOf } from './slug.ts'

/** An option as a file names it: "Colour", "Forest green". */
export interface Pair {
  name: string
  value: string
}

/** American spelling, as many files have it. */
const SAME = new Map([['color', 'colour']])

/**
 * Attribute and value codes for what a file calls them, by code or by name in either language. Values that the registry
 * lacks get a code of their own; an option that is no attribute of this shop throws Unfit, since each attribute is a
 * field of the index and a filter of every listing.
 */
export function optionsOf(pairs: Pair[], { attributes }: Registry) {
  const options: Record<string, string> = {}
  const missing: { attribute: string; code: string; name: string }[] = []
  for (const { name, value } of pairs) {
    const wanted = SAME.get(name.toLowerCase()) ?? name.toLowerCase()
    const attribute = [...attributes.values()].find(
      ({ code, kind, name }) =>
        kind === 'keyword' &&
        (code === wanted || Object.values(name).some(label => label.toLowerCase() === wanted)),
    )
    if (!attribute)
      throw new Unfit([{ field: 'Option', message: `"${shortened(name)}" is no attribute of this shop` }])
    const plain = value.toLowerCase()
    const known = Object.hasOwn(attribute.values, value)
      ? value
      : Object.entries(attribute.values).find(([, { name }]) =>
          Object.values(name).some(label => label.toLowerCase() === plain),
        )?.[0]
    const code = known ?? handleOf(value).slice(0, 40).replace(/-$/, '')
    if (!code) throw new Unfit([{ field: 'Option', message: `"${shortened(value)}" cannot be made a value` }])
    if (!known && !Object.hasOwn(attribute.values, code))
      missing.push({ attribute: attribute.code, code, name: value.slice(0, 80) })
    options[attribute.code] = code
  }
  return { options, missing }
}
