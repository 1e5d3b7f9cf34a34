import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { applications, cases, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { stopClock } from '../testing/people.js';

let house: House;
let desk: Desk;
let client: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  stopClock(house, new Date('2026-11-24T15:00:00Z'));
  desk = await openDesk(house);
  await desk.loadLists();
});

afterAll(() => house.close());

beforeEach(async () => {
  client = await house.signIn('client');
});

const letters = (template: string) =>
  house.owner('notifications').where({ template, user_id: client.id }).orderBy('channel');

describe('a document that expires', () => {
  const lifeOf = async (id: string) =>
    (await desk.ok(desk.get(desk.worker, `${applications}/${id}/file`))).life;
  const remind = (id: string, expires_on: string) =>
    desk.ok(desk.post(desk.worker, `${applications}/${id}/document-reminders`, { expires_on }));
  const expires = (id: string, kind: string, expires_on: string) =>
    house.owner('documents').where({ application_id: id, kind }).update({ expires_on });

  it('is asked for again a month before, each document once', async () => {
    const { id } = await desk.bringToLife(client);
    expect(await lifeOf(id)).toMatchObject({ document_reminder: null });
    await expires(id, 'passport', '2027-03-31');
    await expires(id, 'proof_of_address', '2027-06-30');
    expect(await lifeOf(id)).toMatchObject({
      next_event: 'document_expired',
      document_reminder: { expires_on: '2027-03-31', at: '2027-03-01T00:00:00.000Z' },
    });
    expect(await remind(id, '2027-03-31')).toEqual({ reminded: 1 });
    expect(await remind(id, '2027-03-31')).toEqual({ reminded: 0 });
    expect(await letters('document_expiring')).toMatchObject([
      { channel: 'email', link: '/portal', body: expect.stringContaining('2027-03-31') },
      { channel: 'in_app' },
    ]);
    expect((await lifeOf(id)).document_reminder).toMatchObject({ expires_on: '2027-06-30' });
    expect(
      await house.owner('audit_entries').where({ record_id: id, action: 'onboarding.remind_of_document' }),
    ).toHaveLength(1);
  });

  it('that expired already is a matter of the review, not of a reminder', async () => {
    const { id } = await desk.bringToLife(client);
    await expires(id, 'passport', '2026-11-24');
    expect(await lifeOf(id)).toMatchObject({ next_event: 'document_expired', document_reminder: null });
  });
});

describe('a question that is not answered', () => {
  it('is reminded of in words of its own, by the day on which it went out', async () => {
    const { id, case_id } = await desk.bringToDesk(client);
    await desk.ok(desk.claim(desk.analyst, case_id));
    await desk.ok(
      desk.post(desk.analyst, `${cases}/${case_id}/information-requests`, { body: 'A bill, please' }),
    );
    await house.owner('cases').where({ id: case_id }).update({ clock_stopped_at: '2026-11-20T10:00:00Z' });
    const clock = await desk.ok(desk.get(desk.worker, `${cases}/${case_id}/clock`));
    expect(clock).toMatchObject({ is_stopped: true, answer_days: 30, reminder_days: [3, 7] });
    const remind = () => desk.ok(desk.post(desk.worker, `${applications}/${id}/reminders`, { day: 3 }));
    expect([await remind(), await remind()]).toEqual([{ is_sent: true }, { is_sent: true }]);
    expect(await letters('information_reminder')).toMatchObject([
      { channel: 'email', body: expect.stringContaining('2026-12-20') },
      { channel: 'in_app' },
    ]);
    expect(await letters('application_reminder')).toEqual([]);
  });
});
