import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { context, propagation, trace } from '@opentelemetry/api';
import { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { rootDir } from '../root.js';
import { currentTraceId, inServerSpan, startTracing, type Tracing } from '../tracing.js';
import { droppedSpans, tracingPlugins, workflowTracingModules } from './interceptors.js';
import { createSecretActivities } from './testing/secret-activities.js';
import type { keepSecret } from './testing/secret-keeper.js';
import { startPatiently } from '../testing/start-patiently.js';

const secret = 'Ivanov-4509-235857';
const workflowsPath = join(rootDir, 'lib/temporal/testing/secret-keeper.ts');
const complaints: string[] = [];
const logger = new DefaultLogger('ERROR', (entry) => complaints.push(entry.message));
const spanShape = z.looseObject({ name: z.string(), traceId: z.string() });
const bodyShape = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(spanShape) })) })),
});
const bodies: string[] = [];
let collector: Server;
let env: TestWorkflowEnvironment;

beforeAll(async () => {
  Runtime.install({ logger, telemetryOptions: { logging: { filter: 'ERROR' } } });
  collector = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      bodies.push(Buffer.concat(parts).toString('utf8'));
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  env = await startPatiently(() =>
    TestWorkflowEnvironment.createLocal({
      server: {
        executable: {
          type: 'existing-path',
          path: process.env['TEMPORAL_CLI_PATH'] ?? 'TEMPORAL_CLI_PATH is not set',
        },
      },
    }),
  );
}, 60_000);

afterAll(async () => {
  await env.teardown();
  await new Promise((resolve) => collector.close(resolve));
});

describe('tracing through Temporal', () => {
  it('follows one trace from the request over the workflow into its activities, without personal data', async () => {
    const address = collector.address();
    const endpoint = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
    const tracing = await startTracing({ endpoint, serviceName: 'test' });
    const { traceId, inActivity } = await runTraced(tracing, 'traced');
    await tracing.stop();

    expect(inActivity).toContain(traceId);
    const spans = bodies
      .flatMap((body) => bodyShape.parse(JSON.parse(body)).resourceSpans)
      .flatMap((each) => each.scopeSpans.flatMap((scope) => scope.spans));
    const names = spans.filter((span) => span.traceId === traceId).map((span) => span.name);
    for (const name of [
      'POST /secrets',
      'StartWorkflow:keepSecret',
      'RunWorkflow:keepSecret',
      'StartActivity:repeatSecret',
      'RunActivity:repeatSecret',
      'RunActivity:failWithSecret',
    ]) {
      expect(names).toContain(name);
    }
    expect(bodies.join('\n')).not.toContain(secret);
  });

  it('hands the id of the trace on to activities while tracing is off, and sends nothing', async () => {
    for (const part of [trace, context, propagation]) part.disable();
    bodies.splice(0);
    const { traceId, inActivity } = await runTraced(
      await startTracing({ endpoint: undefined, serviceName: 'test' }),
      'untraceable',
    );
    expect(inActivity).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-00$`));
    expect(bodies).toEqual([]);
  });

  it('lets a worker without the plugin run a bundle that was built for it, without a complaint', async () => {
    const workflowBundle = await bundleWorkflowCode({
      workflowsPath,
      logger,
      workflowInterceptorModules: workflowTracingModules,
    });
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: 'untraced',
      workflowBundle,
      sinks: droppedSpans,
      activities: createSecretActivities(),
    });
    const result = await worker.runUntil(
      env.client.workflow.execute<typeof keepSecret>('keepSecret', {
        taskQueue: 'untraced',
        workflowId: 'untraced',
        args: [{ secret, ending: 'return' }],
      }),
    );
    expect(result.secret).toBe(secret);
    expect(complaints).toEqual([]);
  });
});

async function runTraced(tracing: Tracing, name: string): Promise<{ traceId: string; inActivity: string }> {
  const plugins = tracingPlugins(tracing);
  const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger, plugins });
  const traces: string[] = [];
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: name,
    workflowBundle,
    plugins,
    activities: createSecretActivities(traces),
  });
  const client = new Client({ connection: env.connection, plugins });
  const traceId = await worker.runUntil(
    inServerSpan({ name: 'POST /secrets', headers: {} }, async () => {
      await client.workflow.execute<typeof keepSecret>('keepSecret', {
        taskQueue: name,
        workflowId: name,
        args: [{ secret, ending: 'return' }],
      });
      return currentTraceId() ?? 'none';
    }),
  );
  return { traceId, inActivity: traces[0] ?? 'none' };
}
