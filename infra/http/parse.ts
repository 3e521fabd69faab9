import { z } from 'zod'
import { type FieldError, fieldErrors } from './field-errors.ts'
import { Problem } from './problem.ts'

/** A value that fits the schema, or a 400 whose `errors` name each field and what is wrong with it. */
export function parse<T extends z.ZodType>(
  schema: T,
  value: unknown,
  what: 'parameters' | 'body',
): z.infer<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  return refuse(fieldErrors(parsed.error, what), what)
}

/** A 400 that names the parameters that are wrong. */
export const badParameters = (errors: FieldError[]): never => refuse(errors, 'parameters')

function refuse(errors: FieldError[], what: string): never {
  const named = errors.map(({ field, message }) => `${field}: ${message}`).join('; ')
  throw new Problem(400, `Bad ${what}`, named, { errors })
}

/** A path with the id of a product in it. */
export const productPath = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, 'must be a positive whole number')
    .transform(Number),
})
