import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { rootDir } from '../setup/root.mjs';

const [outFile = join(rootDir, 'dist', 'workflow-bundle.js')] = process.argv.slice(2);
const require = createRequire(import.meta.url);

const { code } = await bundleWorkflowCode({
  workflowsPath: join(rootDir, 'workflows', 'index.ts'),
  // Always in, because nobody knows yet whether this bundle will be traced; without a listener it costs nothing.
  workflowInterceptorModules: [
    join(rootDir, 'lib', 'temporal', 'follow-messages.ts'),
    require.resolve('@temporalio/interceptors-opentelemetry-v2/lib/workflow-interceptors'),
  ],
  failureConverterPath: join(rootDir, 'lib', 'temporal', 'failure-converter.cjs'),
});
mkdirSync(dirname(outFile), { recursive: true });
writeFileSync(`${outFile}.new`, code);
renameSync(`${outFile}.new`, outFile);
