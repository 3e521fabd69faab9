import type { FieldError } from '../../../infra/http/field-errors.ts'

/** The wish cannot be: what it names does not exist, or does not fit. Nothing was written. */
export class Unfit extends Error {
  readonly errors: FieldError[]
  constructor(errors: FieldError[]) {
    super(errors.map(({ field, message }) => `${field}: ${message}`).join('; '))
    this.errors = errors
  }
}

/** Something else is in the way: a handle that is taken, a category that has products. Nothing was written. */
export class Conflict extends Error {}

/** The edit was made from a state that is not the present one. */
export class Stale extends Error {
  readonly revision: number
  constructor(revision: number) {
    super(`It was changed meanwhile: the present revision is ${revision}.`)
    this.revision = revision
  }
}

export class NotThere extends Error {}

/** It was deleted, for good. */
export class Deleted extends Error {}

/** What MySQL says about a key that is taken, in words; any other error as it is. */
export function inWords(error: unknown): unknown {
  const { code, sqlMessage = '' } = error as { code?: string; sqlMessage?: string }
  if (code === 'ER_DUP_ENTRY') {
    const [, value = '', key = ''] = /'(.*)' for key '(?:\w+\.)?(\w+)'/.exec(sqlMessage) ?? []
    if (key === 'handle') return new Conflict(`The handle ${value} is taken.`)
    if (key === 'ean') return new Conflict(`The EAN ${value} belongs to another variant.`)
    if (key === 'PRIMARY') return new Conflict(`The SKU ${value} belongs to another product.`)
    return new Conflict(`${value} is taken (${key}).`)
  }
  if (code === 'ER_ROW_IS_REFERENCED_2')
    return new Conflict(
      'A variant that has ever been counted or sold cannot be removed; bring its stock to 0.',
    )
  return error
}
