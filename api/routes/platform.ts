import { z } from 'zod';
import type { Config } from '../../lib/config.js';
import { docsFile, docsPage } from '../docs-page.js';
import { openApiDocument } from '../openapi.js';
import { route, type Route } from '../route.js';
import { readiness } from '../services/health.js';
import { routes } from './index.js';

const dependency = z.strictObject({ ok: z.boolean(), ms: z.int() });
const readinessView = z.strictObject({
  status: z.enum(['ready', 'degraded']),
  checks: z.strictObject({
    clickhouse: dependency,
    object_store: dependency,
    postgres: dependency,
    temporal: dependency,
  }),
});

export const platformRoutes: Route[] = [
  route.get(
    '/health/live',
    {
      summary: 'Whether the process answers at all',
      can: 'public',
      answers: { status: 200, schema: z.strictObject({ ok: z.literal(true) }) },
    },
    async () => ({ ok: true as const }),
  ),
  route.get(
    '/health/ready',
    {
      summary: 'Whether the process can work, and each thing that it works with',
      can: 'public',
      answers: { status: 200, schema: readinessView },
    },
    (_input, context) => readiness(context),
  ),
  route.get(
    '/openapi.json',
    {
      summary: 'This document',
      can: 'public',
      answers: { status: 200, schema: z.record(z.string(), z.unknown()) },
    },
    async (_input, { config }) => documentOf(config),
  ),
  route.get(
    '/docs',
    {
      summary: 'This document as a page',
      can: 'public',
      answers: { status: 200, contentType: 'text/html; charset=utf-8' },
    },
    async () => docsPage,
  ),
  route.get(
    '/docs/:file',
    {
      summary: 'The files of that page',
      can: 'public',
      params: z.strictObject({ file: z.string().max(60) }),
      answers: { status: 200 },
    },
    async ({ params }, _context, reply) => {
      const { contentType, content } = await docsFile(params.file);
      reply.header('Content-Type', contentType);
      return content;
    },
  ),
];

const documents = new WeakMap<Config, ReturnType<typeof openApiDocument>>();

/** Made at the first question: the list of all routes, this one among them, is whole only then. */
function documentOf(config: Config) {
  const known = documents.get(config);
  if (known) return known;
  const url = new URL(config.PURSER_PUBLIC_URL).origin;
  const document = openApiDocument(routes, { version: config.BUILD_ID, url });
  documents.set(config, document);
  return document;
}
