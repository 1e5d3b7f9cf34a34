import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { newId } from '../../lib/ids.js';
import { eventually } from '../../lib/testing/eventually.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import {
  backlogOf,
  cursorOf,
  hasUnsettledEvents,
  moveCursor,
  newestPosition,
  outboxStart,
  settledEvents,
} from './outbox.js';

let store: TestDatabase;
beforeAll(async () => {
  store = await openTestDatabase();
});
afterAll(() => store.close());

async function addEvent(trx: Knex, kind: string): Promise<void> {
  const at = new Date();
  await trx('outbox').insert({
    event_id: newId(),
    kind,
    noun: 'onboarding',
    record_id: newId(),
    payload: '{}',
    actor_id: 'test',
    at,
  });
}

// Other suites have transactions on the same cluster, which hold everybody back for a moment.
const settled = () => eventually(async () => !(await hasUnsettledEvents(store.database)));

async function kindsAfter(position = outboxStart): Promise<string[]> {
  const events = await settledEvents(store.database, position, 100);
  return events.map((event) => event.kind);
}

describe('settledEvents', () => {
  it('never overtakes an open transaction that wrote first and commits last', async () => {
    const slow = await store.database.transaction();
    await addEvent(slow, 'test.slow');
    await addEvent(store.database, 'test.fast');
    // A reader by the highest id would now hand out the fast one, move on, and never see the slow one.
    expect(await kindsAfter()).toEqual([]);
    expect(await hasUnsettledEvents(store.database)).toBe(true);
    await slow.commit();
    await settled();
    expect(await kindsAfter()).toEqual(['test.slow', 'test.fast']);
  });

  it('hands out nothing of a transaction that was rolled back', async () => {
    const undone = await store.database.transaction();
    await addEvent(undone, 'test.undone');
    await undone.rollback();
    await addEvent(store.database, 'test.after');
    await settled();
    expect(await kindsAfter()).toContain('test.after');
    expect(await kindsAfter()).not.toContain('test.undone');
  });

  it('goes on after a position, within one transaction too', async () => {
    await settled();
    const from = await newestPosition(store.database);
    await store.database.transaction(async (trx) => {
      for (const kind of ['test.a', 'test.b', 'test.c']) await addEvent(trx, kind);
    });
    await settled();
    const [first, second] = await settledEvents(store.database, from, 2);
    expect([first?.kind, second?.kind]).toEqual(['test.a', 'test.b']);
    expect(await kindsAfter(second)).toEqual(['test.c']);
  });
});

describe('moveCursor', () => {
  it('moves from where the caller saw it, and refuses one who saw it elsewhere', async () => {
    const now = new Date();
    const to = { xid: '18446744073709551615', id: 7 };
    expect(await moveCursor(store.database, { consumer: 'test', from: outboxStart, to, now })).toBe(true);
    expect(await cursorOf(store.database, 'test')).toEqual(to);
    const late = { consumer: 'test', from: outboxStart, to: { xid: '5', id: 1 }, now };
    expect(await moveCursor(store.database, late)).toBe(false);
    expect(await cursorOf(store.database, 'test')).toEqual(to);
  });
});

describe('backlogOf', () => {
  it('counts what a consumer has not handled, up to a bound', async () => {
    const backlog = await backlogOf(store.database, 'nobody', 2);
    expect(backlog.pending).toBe(2);
    expect(backlog.oldest).toBeInstanceOf(Date);
    expect(await backlogOf(store.database, 'test', 100)).toEqual({ pending: 0, oldest: null });
  });
});
