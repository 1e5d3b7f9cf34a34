import { expect } from '@jest/globals';
import { hasUnsettledEvents } from '../../db/models/outbox.js';
import { eventually } from '../../lib/testing/eventually.js';
import { houseContext } from '../context.js';
import { webhooksConsumer } from '../feeder/consumers/webhooks.js';
import { createRelay } from '../feeder/relay.js';
import { transact } from '../work.js';
import type { House, SignedIn } from './harness.js';

export const endpointsPath = '/api/v1/webhooks/endpoints';
export const deliveriesPath = '/api/v1/webhooks/deliveries';

/** Endpoints of a house that may send to this very machine, what is told to them, and what the worker does of it. */
export async function openWebhookDesk(house: House) {
  house.deps.config.WEBHOOK_LOOPBACK = true;
  const worker = await house.signIn('service');
  const turn = createRelay(house.deps, webhooksConsumer(house.deps));

  const add = async (as: SignedIn, more: object = {}) => {
    const body = {
      url: 'http://127.0.0.1:9/hooks',
      events: ['onboarding.decided'],
      description: 'Our desk',
      ...more,
    };
    const { status, body: made } = await house.call('post', endpointsPath, { as, body });
    expect({ status, code: made.code, errors: made.errors }).toEqual({ status: 201 });
    return made;
  };

  /** Something happens to an application, as the procedure tells it. */
  const happen = (kind: string, application_id: string, more: object = {}) =>
    transact(houseContext(house.deps, 'test'), async (work) =>
      work.emit({
        kind,
        noun: 'onboarding',
        record_id: application_id,
        payload: { application_id, parent_id: null, application_kind: 'natural_person', ...more },
      }),
    );

  /** Everything that has happened is told to who hears of it. */
  const tell = async () => {
    // Another suite's transaction may hold some back: the server is shared.
    await eventually(async () => !(await hasUnsettledEvents(house.database)));
    await turn();
  };

  const deliveriesOf = (endpointId: string) =>
    house.owner('webhook_deliveries').where({ endpoint_id: endpointId }).orderBy('created_at');
  const open = (id: string, number = 1) =>
    house.call('post', `${deliveriesPath}/${id}/attempts`, { as: worker, body: { number } });
  const close = (id: string, number: number, status: number | null, more: object = {}) =>
    house.call('post', `${deliveriesPath}/${id}/attempts/outcome`, {
      as: worker,
      body: {
        number,
        status,
        error: status === null ? 'timed_out' : null,
        duration_ms: 12,
        answer: status === null ? null : 'said',
        ...more,
      },
    });
  /** One attempt as the worker makes it; answers what follows. */
  const attempt = async (id: string, number: number, status: number | null) => {
    const opened = await open(id, number);
    expect([opened.status, opened.body.request === null]).toEqual([200, false]);
    const { status: code, body } = await close(id, number, status);
    expect([code, body.code]).toEqual([200, undefined]);
    return body;
  };

  return { worker, add, happen, tell, deliveriesOf, open, close, attempt };
}

export type WebhookDesk = Awaited<ReturnType<typeof openWebhookDesk>>;
