import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { context, propagation, trace } from '@opentelemetry/api';
import { createServer, type Server } from 'node:http';
import { z } from 'zod';
import {
  currentTraceId,
  injectTrace,
  inKeptTrace,
  inServerSpan,
  inSpan,
  keptTrace,
  startTracing,
} from './tracing.js';

const upstream = { traceId: 'af7651916cd43dd8448eb211c80319c0', spanId: '00f067aa0ba902b7' };
const headers = {
  traceparent: `00-${upstream.traceId}-${upstream.spanId}-01`,
  tracestate: 'a=1',
  baggage: 'email=a@b.c',
};
const exported = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(z.object({ key: z.string(), value: z.unknown() })) }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              name: z.string(),
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});
const bodies: string[] = [];
let collector: Server;
let endpoint: string;

beforeAll(async () => {
  collector = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.url === '/otlp/v1/traces') bodies.push(Buffer.concat(parts).toString('utf8'));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const address = collector.address();
  endpoint = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/otlp/`;
});
afterAll(() => new Promise((resolve) => collector.close(resolve)));

describe('without an endpoint', () => {
  it('records no span, and hands the trace on all the same', async () => {
    const tracing = await startTracing({ endpoint: undefined, serviceName: 'api' });
    const outgoing = await inServerSpan({ name: 'GET /', headers }, async (span) => {
      expect(span.isRecording()).toBe(false);
      expect(currentTraceId()).toBe(upstream.traceId);
      return injectTrace();
    });
    expect(outgoing['traceparent']).toMatch(new RegExp(`^00-${upstream.traceId}-[0-9a-f]{16}-00$`));
    const ownTrace = () => inServerSpan({ name: 'GET /', headers: {} }, async () => currentTraceId());
    const own = [await ownTrace(), await ownTrace()];
    for (const id of own) expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(own).size).toBe(2);
    expect([currentTraceId(), keptTrace()]).toEqual([undefined, null]);
    await tracing.stop();
  });

  it('goes on with a trace that was kept, and begins one where none was', async () => {
    const kept = await inServerSpan({ name: 'POST /', headers }, async () => keptTrace());
    const later = (traceparent: string | null) =>
      inKeptTrace({ name: 'deliver', traceparent }, async () => currentTraceId());
    expect(await later(kept)).toBe(upstream.traceId);
    const begun = await later(null);
    expect(begun).toMatch(/^[0-9a-f]{32}$/);
    expect(begun).not.toBe(upstream.traceId);
  });
});

describe('with an endpoint', () => {
  it('continues the caller’s trace, hands it on, and sends it without texts of errors or baggage', async () => {
    for (const part of [trace, context, propagation]) part.disable();
    const tracing = await startTracing({ endpoint, serviceName: 'api', version: '7' });
    const outgoing = await inServerSpan({ name: 'POST /api/v1/cases/:id', headers }, () =>
      inSpan('decide', { 'purser.noun': 'compliance', person: 'Ivanov' }, async () => {
        expect(currentTraceId()).toBe(upstream.traceId);
        return injectTrace();
      }),
    );
    const failure = inServerSpan({ name: 'GET /fails', headers: {} }, async (span) => {
      span.recordException(new TypeError('Ivan Ivanov is unknown'));
      throw new TypeError('Ivan Ivanov is unknown');
    });
    await expect(failure).rejects.toThrow('Ivan Ivanov is unknown');
    await tracing.stop();

    const spans = bodies
      .flatMap((body) => exported.parse(JSON.parse(body)).resourceSpans)
      .flatMap((each) => each.scopeSpans)
      .flatMap((each) => each.spans);
    const [decide, decideCase, fails] = ['decide', 'POST /api/v1/cases/:id', 'GET /fails'].map((name) =>
      spans.find((span) => span.name === name),
    );
    expect(decideCase).toMatchObject({ traceId: upstream.traceId, parentSpanId: upstream.spanId });
    expect(decide).toMatchObject({ traceId: upstream.traceId, parentSpanId: decideCase?.spanId });
    expect(outgoing).toEqual({
      traceparent: `00-${upstream.traceId}-${decide?.spanId}-01`,
      tracestate: 'a=1',
    });
    expect(fails?.traceId).not.toBe(upstream.traceId);
    const all = bodies.join('\n');
    expect(all).toContain('"TypeError"');
    expect(all).toContain('"purser.noun"');
    expect(all).not.toContain('Ivanov');
    expect(all).toContain('"service.name"');
  });

  it.each([
    '',
    'nonsense',
    `00-${'0'.repeat(32)}-${upstream.spanId}-01`,
    [headers.traceparent, headers.traceparent],
  ])('starts a trace of its own after the traceparent %j', async (traceparent) => {
    const id = await inServerSpan({ name: 'GET /', headers: { traceparent } }, async () => currentTraceId());
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(trace.getActiveSpan()).toBeUndefined();
  });

  it('does not keep a process from stopping when the collector is away', async () => {
    for (const part of [trace, context, propagation]) part.disable();
    const tracing = await startTracing({ endpoint: 'http://127.0.0.1:9', serviceName: 'api' });
    expect(await inServerSpan({ name: 'GET /', headers: {} }, async () => currentTraceId())).toMatch(
      /^[0-9a-f]{32}$/,
    );
    const startedAt = Date.now();
    await tracing.stop();
    expect(Date.now() - startedAt).toBeLessThan(6_000);
  });
});
