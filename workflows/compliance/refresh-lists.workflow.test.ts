import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { openProcedureRoom, type ProcedureRoom } from '../testing/procedure-room.js';

let room: ProcedureRoom;

beforeAll(async () => {
  room = await openProcedureRoom();
}, 120_000);
afterAll(() => room.close());

describe('refreshLists', () => {
  it('loads what can be had, and says which lists keep their older edition', async () => {
    const result = await room.workflows.execute('refreshLists', {
      taskQueue: room.taskQueue,
      workflowId: newId(),
    });
    expect(result).toEqual({
      loaded: [{ list: 'ofac_sdn', entry_count: 3, is_new: true }],
      failed: ['un_consolidated'],
    });
  });
});

describe('rescreenClients', () => {
  it('goes through the pages by the last one who was told, over more of them than one run turns', async () => {
    const [first, second] = [newId(), newId()];
    room.lists.pages.push([first], ...Array.from({ length: 20 }, () => []), [second]);
    const handle = await room.workflows.start('rescreenClients', {
      taskQueue: room.taskQueue,
      workflowId: newId(),
      args: [{ list_version_id: newId(), after: null, told: 0 }],
    });
    expect(await handle.result()).toEqual({ told: 2 });
    expect(room.lists.asked.slice(0, 3)).toEqual([null, first, first]);
    expect(room.lists.asked).toHaveLength(22);
  });
});
