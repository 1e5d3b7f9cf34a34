import { TestWorkflowEnvironment } from '@temporalio/testing';
import { searchAttributeKeys } from '../../lib/temporal/search-attributes.js';
import { startPatiently } from '../../lib/testing/start-patiently.js';

/** The time-skipping server jumps from timer to timer; the development server is the real one, in real time. */
export type ServerKind = 'time-skipping' | 'development';

// temporal.api.enums.v1.IndexedValueType
const keyword = 2;

/** A server of its own that knows our search attributes. The global set-up of the test run says where its program is. */
export async function openServer(
  kind: ServerKind,
  extraArgs: string[] = [],
): Promise<TestWorkflowEnvironment> {
  const env = await startPatiently(() =>
    kind === 'time-skipping'
      ? TestWorkflowEnvironment.createTimeSkipping({
          server: { executable: at('TEMPORAL_TEST_SERVER_PATH') },
        })
      : TestWorkflowEnvironment.createLocal({ server: { executable: at('TEMPORAL_CLI_PATH'), extraArgs } }),
  );
  await registerSearchAttributes(env);
  return env;
}

/** Whether a time-skipping server was found or could be fetched; without it tests play on the development server. */
export function canSkipTime(): boolean {
  return Boolean(process.env.TEMPORAL_TEST_SERVER_PATH);
}

export function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the global set-up of the test run sets it`);
  return value;
}

function at(name: string) {
  return { type: 'existing-path' as const, path: fromEnvironment(name) };
}

/** Servers refuse attributes that they were not told of. */
async function registerSearchAttributes(env: TestWorkflowEnvironment): Promise<void> {
  const searchAttributes = Object.fromEntries(searchAttributeKeys.map(({ name }) => [name, keyword]));
  await env.connection.operatorService.addSearchAttributes({
    namespace: env.namespace ?? 'default',
    searchAttributes,
  });
}
