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
