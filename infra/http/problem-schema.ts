import { z } from 'zod'

/** What `sendProblem` answers, for the descriptions of the APIs. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().describe('The correlation id, by which the request is found in every log.'),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})
