import { idFromKey } from '../../lib/ids.js';
import { breachWorkflowId } from '../../domain/risk/rules.js';
import type { handleBreach } from '../risk/handle-breach.js';
import * as messages from '../risk/messages.js';
import { isQuiet } from './is-quiet.js';
import type { ProcedureRoom } from './procedure-room.js';
import type { Scenario } from './scenarios.js';

/** Lives of hard breaches. */
export const riskScenarios: Scenario[] = [
  async function breachHandled(room) {
    const breach = await begin(room, 'breach-handled');
    await breach.acknowledge();
    await room.until(() => isQuiet(breach.handle));
    await breach.close();
    return { 'breach-handled': breach.handle };
  },

  async function breachEscalated(room) {
    const breach = await begin(room, 'breach-escalated');
    await room.sleep('50 minutes');
    await room.until(() => isQuiet(breach.handle));
    await breach.acknowledge();
    await room.until(() => isQuiet(breach.handle));
    await room.sleep('5 hours');
    await room.until(() => isQuiet(breach.handle));
    await breach.close();
    return { 'breach-escalated': breach.handle };
  },
];

async function begin(room: ProcedureRoom, name: string) {
  const breach_id = idFromKey(`specimen/${name}`);
  const booked = room.risk.add(breach_id, await room.now());
  const handle = await room.workflows.start<typeof handleBreach>('handleBreach', {
    workflowId: breachWorkflowId(breach_id),
    taskQueue: room.taskQueue,
    args: [{ breach_id }],
  });
  await room.until(() => isQuiet(handle));
  const now = async () => new Date(await room.now()).toISOString();
  return {
    handle,
    acknowledge: async () => {
      booked.acknowledged_at = await now();
      await handle.signal(messages.breachAcknowledged, { event_id: idFromKey(`${name}/acknowledged`) });
    },
    close: async () => {
      booked.closed_at = await now();
      await handle.signal(messages.breachClosed, { event_id: idFromKey(`${name}/closed`) });
      await handle.result();
    },
  };
}
