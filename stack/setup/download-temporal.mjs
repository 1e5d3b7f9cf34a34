/** Downloads a Temporal server program with the SDK's own support, into a folder. Arguments: kind, version, folder. */
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [kind, version, downloadDir] = process.argv.slice(2);
const server = { executable: /** @type {const} */ ({ type: 'cached-download', version, downloadDir }) };
const environment =
  kind === 'dev-server'
    ? await TestWorkflowEnvironment.createLocal({ server })
    : await TestWorkflowEnvironment.createTimeSkipping({ server });
await environment.teardown();
