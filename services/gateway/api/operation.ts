/** A JSON value's members, as a description holds them. */
export type Json = Record<string, unknown>

/** The parts of an OpenAPI 3.1 description that this API uses. */
export interface Parameter {
  name: string
  in: 'query' | 'path' | 'header'
  required: boolean
  description?: string
  schema: Json
  explode?: boolean
}
export interface Operation {
  summary: string
  description?: string
  parameters: Parameter[]
  requestBody?: Json
  responses: Record<string, { description: string; content?: Json }>
  security?: Json[]
}
