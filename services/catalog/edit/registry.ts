import type { FieldError } from '../../../infra/http/field-errors.ts'
import type { Sql } from '../../../infra/mysql/client.ts'
import { shapeOf } from '../../../infra/seed/shapes.ts'
import { type Attribute, loadTaxonomy } from '../taxonomy.ts'
import { BLANK, type ProductState } from './product-state.ts'
import { Unfit } from './refusals.ts'

/** What a product may refer to. */
export interface Registry {
  categories: Map<string, { id: number; tint: string; names: string[] }>
  attributes: Map<string, Attribute>
}

export async function loadRegistry(sql: Sql): Promise<Registry> {
  const { departments, attributes } = await loadTaxonomy(sql)
  return {
    categories: new Map(
      departments.flatMap(({ tint, categories }) =>
        categories.map(({ code, id, texts }) => [
          code,
          { id, tint, names: Object.values(texts).flatMap(({ name, slug }) => [name, slug]) },
        ]),
      ),
    ),
    attributes: new Map(attributes.map(attribute => [attribute.code, attribute])),
  }
}

/** Throws Unfit, naming each field, when the product refers to what is not there or its variants do not go together. */
export function checkProduct(state: ProductState, registry: Registry): void {
  const errors = [...wrongReferences(state, registry), ...wrongVariants(state, registry)]
  if (errors.length > 0) throw new Unfit(errors)
}

function* wrongReferences(state: ProductState, { categories, attributes }: Registry): Generator<FieldError> {
  if (!categories.has(state.category))
    yield { field: 'category', message: `there is no category ${state.category}` }
  if (state.shape !== BLANK && !shapeOf.has(state.shape))
    yield { field: 'shape', message: `there is no shape ${state.shape}` }
  for (const [code, values] of Object.entries(state.attributes.keyword)) {
    const field = `attributes.keyword.${code}`
    const known = attributes.get(code)
    if (known?.kind !== 'keyword') yield { field, message: 'is no attribute with values' }
    else
      for (const value of values)
        if (!Object.hasOwn(known.values, value)) yield { field, message: `has no value ${value}` }
  }
  for (const code of Object.keys(state.attributes.number))
    if (attributes.get(code)?.kind !== 'number')
      yield { field: `attributes.number.${code}`, message: 'is no attribute with numbers' }
}

function* wrongVariants({ variants }: ProductState, { attributes }: Registry): Generator<FieldError> {
  const axes = new Set<string>()
  const seen = new Map<string, string>()
  for (const [sku, { options }] of Object.entries(variants)) {
    const field = `variants.${sku}.options`
    for (const [code, value] of Object.entries(options)) {
      const known = attributes.get(code)
      if (known?.kind !== 'keyword')
        yield { field: `${field}.${code}`, message: 'is no attribute with values' }
      else if (!Object.hasOwn(known.values, value))
        yield { field: `${field}.${code}`, message: `has no value ${value}` }
      axes.add(code)
    }
    const combination = JSON.stringify(Object.entries(options).sort())
    const twin = seen.get(combination)
    if (twin !== undefined) yield { field, message: `are those of ${twin}` }
    seen.set(combination, sku)
  }
  if (axes.size > 2) yield { field: 'variants', message: 'may differ in two options at most' }
  for (const [sku, { options }] of Object.entries(variants))
    if (Object.keys(options).length !== axes.size)
      yield { field: `variants.${sku}.options`, message: `must name ${[...axes].join(' and ')}` }
}
