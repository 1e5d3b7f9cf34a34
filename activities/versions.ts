import type { Client } from '@temporalio/client';
import type { Log } from '../lib/log.js';
import type { WorkflowBundle } from './bundles.js';

export const deploymentName = 'purser-core';

const patienceMs = 30_000;
const pauseMs = 300;
// gRPC: NOT_FOUND and FAILED_PRECONDITION.
const notYetCodes: unknown[] = [5, 9];

/**
 * Makes this build the one that new workflows start on. Those that run stay pinned to theirs, so each earlier bundle
 * that still has open workflows keeps a worker.
 */
export async function makeCurrent(client: Client, bundle: WorkflowBundle, log: Log): Promise<void> {
  const { namespace } = client.options;
  for (const end = Date.now() + patienceMs; ; await new Promise((resolve) => setTimeout(resolve, pauseMs))) {
    try {
      await client.workflowService.setWorkerDeploymentCurrentVersion({
        namespace,
        deploymentName,
        buildId: bundle.buildId,
        identity: 'worker',
        ignoreMissingTaskQueues: true,
      });
      return log.info({ build_id: bundle.buildId }, 'workflow_version_current');
    } catch (error) {
      // The version exists once its worker has polled for the first time.
      if (!isNotYetThere(error) || Date.now() > end) throw error;
    }
  }
}

/** True while workflows run that are pinned to this build. */
export async function hasOpenWorkflows(client: Client, bundle: WorkflowBundle): Promise<boolean> {
  const version = `${deploymentName}:${bundle.buildId}`;
  const query = `TemporalWorkerDeploymentVersion = '${version}' AND ExecutionStatus = 'Running'`;
  const { count } = await client.workflow.count(query);
  return count > 0;
}

function isNotYetThere(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && notYetCodes.includes(error.code);
}
