import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { applications, cases, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { stopClock } from '../testing/people.js';

let house: House;
let desk: Desk;
let client: SignedIn;

// A Tuesday afternoon; the desk of the setting is in London, nine to six, where it is UTC in November.
const tuesday = new Date('2026-11-24T15:00:00Z');

beforeAll(async () => {
  house = await openHouse();
  stopClock(house, tuesday);
  desk = await openDesk(house);
  await desk.loadLists();
});

afterAll(() => house.close());

beforeEach(async () => {
  client = await house.signIn('client');
});

const clockOf = (caseId: string) => desk.ok(desk.get(desk.worker, `${cases}/${caseId}/clock`));

describe('the service level', () => {
  it.each([
    ['low', '2026-11-27T15:00:00.000Z', '2026-11-26T17:15:00.000Z'],
    ['medium', '2026-11-26T15:00:00.000Z', '2026-11-26T10:30:00.000Z'],
    ['high', '2026-11-25T15:00:00.000Z', '2026-11-25T12:45:00.000Z'],
  ])('of a %s risk runs in working time', async (level, due_at, warn_at) => {
    const { case_id } = await desk.bringToDesk(client, { level });
    expect(await clockOf(case_id)).toMatchObject({ opened_at: tuesday.toISOString(), due_at, warn_at });
  });

  it('is what the worker says when it says something', async () => {
    const { id } = await desk.apply(client);
    const body = {
      reason: 'manual',
      business_key: newId(),
      due_at: '2026-12-01T12:00:00Z',
      priority: 5,
    };
    const opened = await desk.ok(desk.post(desk.worker, `${applications}/${id}/cases`, body));
    expect(opened.due_at).toBe('2026-12-01T12:00:00.000Z');
    expect(await house.owner('cases').where({ id: opened.case_id }).first()).toMatchObject({ priority: 5 });
  });
});

describe('a pause', () => {
  async function askedOn(stoppedAt: string, dueAt: string) {
    const { id, case_id } = await desk.bringToDesk(client);
    await desk.ok(desk.claim(desk.analyst, case_id));
    await desk.ok(
      desk.post(desk.analyst, `${cases}/${case_id}/information-requests`, { body: 'A newer bill, please' }),
    );
    await house.owner('cases').where({ id: case_id }).update({ clock_stopped_at: stoppedAt, due_at: dueAt });
    expect(await clockOf(case_id)).toMatchObject({ is_stopped: true, answer_days: 30 });
    await desk.ok(desk.post(client, `${applications}/${id}/messages`, { body: 'Here it is' }));
    return clockOf(case_id);
  }

  it('gives back the working time that was left when the client was asked', async () => {
    const clock = await askedOn('2026-11-23T12:00:00Z', '2026-11-25T10:00:00Z');
    expect(clock).toMatchObject({ is_stopped: false, stopped_at: null, due_at: '2026-11-26T13:00:00.000Z' });
  });

  it('gives nothing back to a case that was late before', async () => {
    const clock = await askedOn('2026-11-23T12:00:00Z', '2026-11-23T11:00:00Z');
    expect(clock.due_at).toBe('2026-11-23T11:00:00.000Z');
  });
});
