import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApplicant } from './applicant.js';
import { inSeconds } from './pace.js';
import { openProcedureRoom, type ProcedureRoom } from './procedure-room.js';
import { decision } from './waiting.js';

let room: ProcedureRoom;

beforeAll(async () => {
  room = await openProcedureRoom({ server: 'development', pace: inSeconds });
}, 60_000);
afterAll(() => room.close());

describe('openProcedureRoom', () => {
  it('plays days in seconds where no server can skip time', async () => {
    const client = openApplicant(room, 'without-time-skipping');
    const begun = Date.now();
    await client.start();
    await client.submit();
    await client.waitsFor(decision);
    await room.sleep('3 days');
    expect(room.book.calls.slice(-2)).toEqual(['warned', 'breached']);
    await client.decide('reject', 'onboarding/1');
    expect((await client.handle.result()).state).toBe('rejected');
    expect(Date.now() - begun).toBeLessThan(30_000);
  });
});
