import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { until } from '../testing/until.js';
import { openProcedureRoom, type ProcedureRoom } from '../testing/procedure-room.js';
import { getRescreeningProgress, rescreeningMoved, type RescreenPartiesInput } from './rescreen-parties.js';

let room: ProcedureRoom;

beforeAll(async () => {
  room = await openProcedureRoom();
}, 120_000);
afterAll(() => room.close());
beforeEach(() => {
  room.lists.pages.length = 0;
  room.lists.asked.length = 0;
  room.lists.begun.length = 0;
  room.lists.run.state = 'running';
});

const start = (more: Partial<RescreenPartiesInput> = {}) =>
  room.workflows.start('rescreenParties', {
    taskQueue: room.taskQueue,
    workflowId: newId(),
    args: [{ run_id: newId(), kind: 'delta', list_version_id: newId(), after: null, told: 0, ...more }],
  });

describe('rescreenParties', () => {
  it('goes through the pages by the last one, over more of them than one run turns', async () => {
    const [first, second] = [newId(), newId()];
    room.lists.pages.push([first], ...Array.from({ length: 50 }, () => []), [second]);
    const handle = await start();
    expect(await handle.result()).toEqual({ told: 2 });
    expect(room.lists.asked.slice(0, 3)).toEqual([null, first, first]);
    expect(room.lists.asked).toHaveLength(52);
    expect(room.lists.begun).toHaveLength(1);
  });

  it('names a run that the clock began', async () => {
    room.lists.pages.push([]);
    const handle = await start({ run_id: null, kind: 'proof', list_version_id: null });
    await handle.result();
    expect(room.lists.begun).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });

  it('waits while it is paused and goes on where it was', async () => {
    room.lists.run.state = 'paused';
    room.lists.pages.push([newId()], []);
    const handle = await start();
    await until(async () => (await handle.query(getRescreeningProgress)).is_paused);
    // News of the pause itself come late: it looks, and waits on.
    await handle.signal(rescreeningMoved);
    await until(async () => (await handle.query(getRescreeningProgress)).is_paused);
    expect(room.lists.asked).toEqual([]);
    room.lists.run.state = 'running';
    await handle.signal(rescreeningMoved);
    expect(await handle.result()).toEqual({ told: 1 });
  });

  it('ends when a person stops it', async () => {
    room.lists.run.state = 'paused';
    room.lists.pages.push([newId()], []);
    const handle = await start();
    await until(async () => (await handle.query(getRescreeningProgress)).is_paused);
    room.lists.run.state = 'stopped';
    await handle.signal(rescreeningMoved);
    expect(await handle.result()).toEqual({ told: 0 });
    expect(room.lists.asked).toEqual([]);
  });
});
