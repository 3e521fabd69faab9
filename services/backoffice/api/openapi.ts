import { z } from 'zod'
import { problem } from '../../../infra/http/problem-schema.ts'
import {
  attributeEdit,
  categoryEdit,
  categoryInput,
  productState,
  valueEdit,
  valueInput,
} from '../../catalog/index.ts'
import { brandEdit } from './brands.ts'
import { bulk } from './bulk.ts'
import { importParameters } from './imports.ts'
import { jobState } from './jobs.ts'
import { listParameters } from './products.ts'
import { productSale } from './sales.ts'

const toJson = (schema: z.ZodType) => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const body = (name: string, type = 'application/json') => ({
  requestBody: { required: true, content: { [type]: { schema: named(name) } } },
})
const inPath = (name: string, type = 'integer') => ({ name, in: 'path', required: true, schema: { type } })
const inQuery = ({ shape }: z.ZodObject) =>
  Object.entries(shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: toJson(schema as z.ZodType),
  }))
const seen = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of what was seen.',
  schema: { type: 'string' },
}
const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: named('Problem') } },
})
const always = {
  '400': refused('Malformed; `errors` names the fields.'),
  '401': refused('The token is missing or not valid.'),
  '403': refused('The token lacks the scope catalogue:write.'),
  '503': refused('A part of the shop is away. Nothing was changed.'),
}
const writes = { '409': refused('Something is in the way.'), '422': refused('It does not fit.') }
const edits = {
  ...writes,
  '404': refused('There is none.'),
  '410': refused('It was deleted.'),
  '412': refused('It was changed meanwhile.'),
  '428': refused('If-Match is missing.'),
}

interface About {
  summary: string
  description?: string
  parameters?: object[]
  requestBody?: object
  /** Its content, where that is described. */
  answer?: object
  refuses?: object
}
const operation = (status: number, { refuses = {}, answer, ...about }: About) => ({
  ...about,
  responses: {
    [status]: { description: 'Done.', ...(answer ? { content: answer } : {}) },
    ...always,
    ...refuses,
  },
  security: [{ token: [] }],
})
const edit = (status: number, path: object[], about: About) =>
  operation(status, { ...about, parameters: [...path, seen], refuses: edits })

/** The description of the owner's API, OpenAPI 3.1, made of the schemas that its handlers check by. */
export function describeApi() {
  const id = [inPath('id')]
  const code = [inPath('code', 'string')]
  const reads = {
    parameters: id,
    refuses: { '404': refused('There is none.'), '410': refused('It was deleted.') },
  }
  return {
    openapi: '3.1.0',
    info: {
      title: "The owner's API",
      version: '1.0.0',
      description:
        'Writes the catalogue. Every answer about one thing carries its revision as ETag; every edit sends it back as If-Match. Patches are merge patches (RFC 7396): null takes a member away.',
    },
    servers: [{ url: '/api' }],
    paths: {
      '/products': {
        get: operation(200, {
          summary: 'List products',
          parameters: inQuery(listParameters),
        }),
        post: operation(201, { summary: 'Create a product', ...body('Product'), refuses: writes }),
      },
      '/products/bulk': {
        post: operation(200, {
          summary: 'Many edits, a result each',
          description: 'Each is a transaction of its own; at most a hundred.',
          ...body('Bulk'),
        }),
      },
      '/products/{id}': {
        get: operation(200, { summary: 'One product', ...reads }),
        patch: edit(200, id, {
          summary: 'Edit, publish or unpublish a product',
          description:
            'A member of Product, or a part of one. `{"status": "draft"}` takes it out of the shop.',
          ...body('Patch', 'application/merge-patch+json'),
        }),
        delete: edit(204, id, { summary: 'Delete a product for good' }),
      },
      '/products/{id}/sale': {
        put: edit(200, id, { summary: 'Begin a sale of a whole product', ...body('Sale') }),
        delete: edit(200, id, { summary: 'End it' }),
      },
      '/pictures': {
        post: operation(201, {
          summary: 'Upload a picture',
          requestBody: {
            required: true,
            content: {
              'multipart/form-data': {
                schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
              },
            },
          },
          refuses: { '413': refused('It is too large.'), '422': refused('It is not a picture.') },
        }),
      },
      '/pictures/{id}': {
        get: operation(200, { summary: 'One picture', parameters: [inPath('id', 'string')] }),
        delete: operation(204, {
          summary: 'Delete a picture that shows no product',
          parameters: [inPath('id', 'string')],
          refuses: writes,
        }),
      },
      '/categories': {
        get: operation(200, { summary: 'All categories' }),
        post: operation(201, { summary: 'Create a category', ...body('Category'), refuses: writes }),
      },
      '/categories/{id}': {
        get: operation(200, { summary: 'One category', ...reads }),
        patch: edit(200, id, { summary: 'Rename a category', ...body('CategoryEdit') }),
        delete: edit(204, id, { summary: 'Delete an empty category' }),
      },
      '/attributes': { get: operation(200, { summary: 'All attributes with their values' }) },
      '/attributes/{code}': {
        get: operation(200, { summary: 'One attribute', parameters: code }),
        patch: edit(200, code, { summary: 'Change what it is called', ...body('AttributeEdit') }),
      },
      '/attributes/{code}/values': {
        post: edit(201, code, { summary: 'Add a value', ...body('Value') }),
      },
      '/attributes/{code}/values/{value}': {
        patch: edit(200, [...code, inPath('value', 'string')], {
          summary: 'Change what a value is called',
          ...body('ValueEdit'),
        }),
      },
      '/brands': { get: operation(200, { summary: 'All brands' }) },
      '/brands/{name}': {
        patch: edit(202, [inPath('name', 'string')], { summary: 'Rename a brand', ...body('BrandEdit') }),
      },
      '/imports': {
        post: operation(202, {
          summary: 'Take in a list of products',
          description: 'Answers with a token; what became of the import is at /jobs/{token}.',
          parameters: inQuery(importParameters),
          requestBody: {
            required: true,
            content: { 'text/csv': {}, 'application/jsonl': {}, 'application/x-ndjson': {} },
          },
          refuses: {
            '413': refused('It is too large.'),
            '415': refused('It is neither CSV nor JSON Lines.'),
          },
        }),
      },
      '/jobs/{token}': {
        get: operation(200, {
          summary: 'What became of a job',
          parameters: [inPath('token', 'string')],
          answer: { 'application/json': { schema: named('Job') } },
          refuses: { '404': refused('There is none, or it is over since a day.') },
        }),
      },
    },
    components: {
      schemas: {
        Product: toJson(productState),
        Patch: { type: 'object', description: 'Any part of Product; null takes a member away.' },
        Bulk: toJson(bulk),
        Sale: toJson(productSale),
        Category: toJson(categoryInput),
        CategoryEdit: toJson(categoryEdit),
        AttributeEdit: toJson(attributeEdit),
        Value: toJson(valueInput),
        ValueEdit: toJson(valueEdit),
        BrandEdit: toJson(brandEdit),
        Job: toJson(jobState),
        Problem: toJson(problem),
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  }
}
