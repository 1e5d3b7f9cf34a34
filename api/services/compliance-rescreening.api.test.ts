import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { outboxStart, hasUnsettledEvents, settledEvents } from '../../db/models/outbox.js';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import { isoDay } from '../../lib/clock.js';
import { workflowMessages } from '../feeder/workflow-messages.js';
import { cases, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { eventually } from '../../lib/testing/eventually.js';

let house: House;
let desk: Desk;
let client: SignedIn;
let editions = 0;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
});

afterAll(() => house.close());

beforeEach(async () => {
  await desk.loadLists();
  client = await house.signIn('client');
});

/** Another edition of today comes into force. */
const listChanges = () => desk.loadList('ofac_sdn', ['1001', '1002', '1003', `new-${(editions += 1)}`]);
const outdated = 'compliance.screening_outdated';

describe('an approval', () => {
  it('does not pass somebody who was compared with lists of before, until they are compared again', async () => {
    const { id, case_id } = await desk.bringToDesk(client);
    await desk.ok(desk.claim(desk.analyst, case_id));
    await desk.ok(desk.recommend(desk.analyst, case_id));
    await listChanges();
    const seen = await desk.look(desk.officer, case_id);
    expect(seen.approval_obstacles).toEqual([outdated]);
    expect(seen.allowed).toMatchObject({ screen_again: true, decide: ['reject'] });
    expect((await desk.decide(desk.officer, case_id)).body).toMatchObject({ status: 409, code: outdated });
    expect(await desk.screen(id)).toMatchObject({ is_current: true });
    await desk.ok(desk.decide(desk.officer, case_id));
    await listChanges();
    expect((await desk.step(id, 'approve')).body).toMatchObject({
      code: outdated,
      current: { state: 'in_review' },
    });
    await desk.screen(id);
    await desk.ok(desk.step(id, 'approve'));
  });

  it('by rule neither', async () => {
    const { id } = await desk.apply(client);
    await desk.submit(client, id);
    await desk.ok(desk.step(id, 'start_checks'));
    await desk.verifyDocuments(id);
    await desk.screen(id);
    expect(await desk.assess(id, 'low')).toMatchObject({ may_pass_by_rule: true });
    await listChanges();
    expect((await desk.step(id, 'approve', { reason: 'by_rule' })).body).toMatchObject({ code: outdated });
    expect(await desk.assess(id, 'low')).toMatchObject({ may_pass_by_rule: false });
  });

  it('of a client under review stands still as well', async () => {
    const { id } = await desk.bringToLife(client);
    await desk.ok(desk.step(id, 'begin_review', { reason: 'periodic_review' }));
    await listChanges();
    expect((await desk.step(id, 'confirm')).body).toMatchObject({ code: outdated });
  });
});

describe('asking for another screening', () => {
  const ask = (as: SignedIn, caseId: string) => desk.post(as, `${cases}/${caseId}/screening-requests`);

  it('reaches the procedure of the client, is on record, and is for those who work cases', async () => {
    const { id, case_id } = await desk.bringToDesk(client);
    expect((await ask(await house.signIn('auditor'), case_id)).status).toBe(403);
    await desk.ok(ask(desk.analyst, case_id));
    expect(
      await house
        .owner('audit_entries')
        .where({ record_id: case_id, action: 'compliance.request_screening' }),
    ).toHaveLength(1);
    // Another suite's transaction may still hold them back: the server is shared.
    await eventually(async () => !(await hasUnsettledEvents(house.owner)));
    const events = await settledEvents(house.owner, outboxStart, 10_000);
    const event = events.find((each) => each.kind === 'compliance.screening_requested');
    expect(event && workflowMessages[event.kind]?.(event)).toMatchObject({
      kind: 'signal',
      workflowId: onboardingWorkflowId(id),
      name: 'screeningRequested',
      args: [{ event_id: event?.event_id }],
    });
  });

  it('is refused for a case that is decided', async () => {
    const { case_id } = await desk.bringToLife(client);
    expect((await ask(desk.analyst, case_id)).body.code).toBe('compliance.transition_refused');
    expect((await desk.look(desk.analyst, case_id)).allowed.screen_again).toBe(false);
  });
});

describe('a screening', () => {
  it('says when a newer edition came into force while the party was compared', async () => {
    const { id } = await desk.bringToDesk(client);
    const stale = await desk.ok(desk.get(desk.worker, '/api/v1/compliance/lists'));
    await listChanges();
    const list_versions = stale.map(
      ({ list, as_of, content_hash, entry_count }: Record<string, unknown>) => ({
        list,
        as_of,
        content_hash,
        entry_count,
      }),
    );
    const body = {
      business_key: `${id}/late/${isoDay(new Date())}`,
      model_version: 'test-1',
      list_versions,
      party: { kind: 'person', names: ['Ana Petrović'] },
      hits: [],
    };
    const path = `/api/v1/onboarding/applications/${id}/screenings`;
    expect(await desk.ok(desk.post(desk.worker, path, body))).toMatchObject({ is_current: false });
  });
});
