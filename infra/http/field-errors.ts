import type { z } from 'zod'

export interface FieldError {
  field: string
  message: string
}

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

/** Each field that is wrong and what is wrong with it, in words; `whole` names the value itself. */
export const fieldErrors = ({ issues }: z.ZodError, whole: string): FieldError[] =>
  issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({ field: [...issue.path, key].join('.'), message: 'is not known' }))
      : [{ field: issue.path.join('.') || whole, message: wordsOf(issue) }],
  )

/** The library's own sentence names types of JavaScript: "expected record, received undefined". */
function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input: expected '))
    return issue.message
  if (issue.message.endsWith('received undefined')) return 'is missing'
  return `must be ${KINDS[issue.expected] ?? issue.expected}`
}
