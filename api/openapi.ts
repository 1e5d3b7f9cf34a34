import { z, type ZodType } from 'zod';
import { permissions } from '../domain/accounts/permissions.js';
import { problemCodes } from '../domain/problems.js';
import { schemaOf, type Json } from './openapi-schema.js';
import { webhooksOf } from './openapi-webhooks.js';
import { takesKey, type Route } from './route.js';

/** The OpenAPI 3.1 document of the routes: from the same schemas that the server checks with. */
export function openApiDocument(routes: readonly Route[], about: { version: string; url: string }): Json {
  const paths: Record<string, Json> = {};
  for (const each of routes) {
    const path = each.path.replace(/:([a-z_]+)/g, '{$1}');
    paths[path] = { ...paths[path], [each.method]: operationOf(each) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Purser',
      version: about.version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: about.url }],
    tags: [...new Set(routes.map(({ path }) => nounOf(path)))].sort().map((name) => ({ name })),
    paths,
    webhooks: webhooksOf(),
    components: {
      schemas: { Problem: schemaOf(problemDocument, 'output') },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operationOf(each: Route): Json {
  const { summary, can, answers, stepUp } = each.options;
  const roles = can === 'public' ? 'everybody' : permissions[can].join(', ');
  const problem = { schema: { $ref: '#/components/schemas/Problem' } };
  return {
    operationId: operationId(each),
    summary,
    description: `For ${roles}.${stepUp ? ' Needs a second factor given in the last five minutes.' : ''}`,
    tags: [nounOf(each.path)],
    security: can === 'public' ? [] : [{ bearer: [] }],
    parameters: parametersOf(each),
    ...bodyOf(each),
    responses: {
      [answers.status]: { description: 'Done', ...contentOf(answers) },
      default: { description: 'Refused', content: { 'application/problem+json': problem } },
    },
    'x-permission': can,
    ...(stepUp ? { 'x-step-up': true } : {}),
  };
}

/** `post /api/v1/onboarding/applications/:id/owners` is `post_onboarding_applications_id_owners`. */
function operationId({ method, path }: Route): string {
  const words = path
    .replace(/^\/api\/v1/, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  return [method, ...words].join('_');
}

function nounOf(path: string): string {
  return /^\/api\/v\d+\/([a-z-]+)/.exec(path)?.[1] ?? 'platform';
}

function parametersOf(route: Route): Json[] {
  const { options } = route;
  const key = header('Idempotency-Key', 'One intention, one key; kept a day', 255);
  const version = header('If-Match', 'The version that the caller saw', 12);
  const headers = [
    ...(takesKey(route) ? [{ ...key, required: Boolean(options.idempotent) }] : []),
    ...(options.versioned ? [version] : []),
  ];
  return [...named(options.params, 'path'), ...named(options.query, 'query'), ...headers];
}

function header(name: string, description: string, maxLength: number): Json {
  return {
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string', minLength: 1, maxLength },
  };
}

function named(schema: ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).map(([name, field]) => {
    const type = asType(field);
    const required = place === 'path' || !type.safeParse(undefined).success;
    return { name, in: place, required, schema: schemaOf(type, 'input') };
  });
}

function bodyOf({ method, options }: Route): Json {
  if (options.lines)
    return {
      requestBody: { required: true, content: { [linesType]: { schema: schemaOf(options.lines, 'input') } } },
    };
  if (method === 'get' || !options.body) return {};
  const schema = schemaOf(options.body, 'input');
  const { example } = options;
  if (!options.multipart)
    return { requestBody: { required: true, content: { 'application/json': { schema, example } } } };
  const file = { type: 'string', contentMediaType: 'application/octet-stream' };
  const form = { ...schema, properties: Object.assign({ file }, schema['properties']) };
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema: form } } } };
}

/** Each line is of the schema. */
const linesType = 'application/x-ndjson';

function contentOf({ status, schema, contentType, lines }: Route['options']['answers']): Json {
  if (status === 204) return {};
  if (lines) return { content: { [linesType]: { schema: schemaOf(lines, 'output') } } };
  const body = schema ? schemaOf(schema, 'output') : contentType ? { type: 'string', format: 'binary' } : {};
  return { content: { [contentType ?? 'application/json']: { schema: body } } };
}

function asType(field: unknown): ZodType {
  if (field instanceof z.ZodType) return field;
  throw new Error('A route describes its parameters by zod schemas');
}

/** What every error looks like (RFC 9457). */
const problemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().meta({ examples: Object.keys(problemCodes).sort() }),
  detail: z.string().optional(),
  trace_id: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  current: z.unknown().optional().describe('The record as it stands now'),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
