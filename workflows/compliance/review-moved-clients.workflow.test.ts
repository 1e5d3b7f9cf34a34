import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { openApplicant } from '../testing/applicant.js';
import { openProcedureRoom, type ProcedureRoom } from '../testing/procedure-room.js';
import { decision, nextReview } from '../testing/waiting.js';

let room: ProcedureRoom;

beforeAll(async () => {
  room = await openProcedureRoom();
}, 120_000);
afterAll(() => room.close());
beforeEach(() => {
  room.book.calls.length = 0;
  room.lists.movedUp.length = 0;
});

const review = async (risk_model_id: string) => {
  const handle = await room.workflows.start('reviewMovedClients', {
    taskQueue: room.taskQueue,
    workflowId: newId(),
    args: [{ risk_model_id, after: null, told: 0 }],
  });
  return handle.result();
};
const countOf = (call: string) => room.book.calls.filter((each) => each === call).length;

describe('another risk model in force', () => {
  it('brings back a client whom it weighs higher, once however often they are told, and nobody else', async () => {
    const [higher, same] = [newId(), newId()].map((id) =>
      openApplicant(room, id, { may_pass_by_rule: true }),
    );
    if (!higher || !same) throw new Error('Two clients are in this story');
    for (const client of [higher, same]) {
      await client.start();
      await client.submit();
      await client.waitsFor(nextReview);
    }
    const model = newId();
    room.lists.movedUp.push([], [higher.id]);
    expect(await review(model)).toEqual({ told: 1 });
    await higher.waitsFor(decision);
    expect(await review(model)).toEqual({ told: 1 });
    await higher.decide('approve', 'risk_model_changed/2');
    await higher.waitsFor(nextReview);
    await same.waitsFor(nextReview);
    expect([countOf('open case risk_model_changed/2'), countOf('assess')]).toEqual([1, 3]);
    for (const client of [higher, same]) await client.leave();
  });

  it('weighs an applicant anew whose case waits for people, and leaves the case where it is', async () => {
    const client = openApplicant(room, newId());
    await client.start();
    await client.submit();
    await client.waitsFor(decision);
    room.lists.movedUp.push([client.id]);
    await review(newId());
    await room.until(() => countOf('assess') === 2);
    await client.waitsFor(decision);
    await client.withdraw();
    await client.handle.result();
  });
});
