import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openRiskDesk, type RiskDesk } from '../../testing/risk-desk.js';

let desk: RiskDesk;

beforeAll(async () => {
  desk = await openRiskDesk();
  await desk.turn();
});
afterEach(() => desk.calm());
afterAll(() => desk.close());

/** Each client has 10 Bitcoin at first, worth 64,250, and a million. */
const gross = (hard: string | null, soft: string | null = null) => ({
  measure: 'gross_exposure',
  soft,
  hard,
});
const codeOf = async (facts: object, client = desk.ana) => (await desk.place(client, facts)).body.code;

/** One buys of the other at the price of the test. */
async function trade(quantity: number, buyer = desk.ana, seller = desk.bo): Promise<void> {
  await desk.placed(seller, { side: 'sell', quantity });
  await desk.placed(buyer, { quantity });
}

async function told(kind: string) {
  const rows: { record_id: string; payload: Record<string, unknown> }[] = await desk.house
    .owner('outbox')
    .where({ kind })
    .orderBy('id');
  return rows;
}

describe('a hard limit of an account', () => {
  it('is in the engine within the batch that passed it: no buys, what stood is cancelled, sells pass', async () => {
    await desk.limit({ ...desk.ofAccount(desk.ana), ...gross('700000', '650000') });
    const { order_id } = await desk.placed(desk.ana, { quantity: 0.2, price: 60_000 });
    await trade(1);
    await desk.turn();
    expect(await codeOf({ quantity: 0.1, price: 60_000 })).toBe('risk.reducing_only');
    expect(await codeOf({ side: 'sell', quantity: 0.1, price: 66_000 })).toBeUndefined();
    expect(await codeOf({ quantity: 0.1, price: 60_000 }, desk.bo)).toBeUndefined();
    await desk.turn();
    const order = await desk.house.owner('orders').where({ id: order_id }).first();
    expect([order.status, order.end_reason]).toEqual(['cancelled', expect.stringMatching(/kill/i)]);
    const [hard, soft] = await desk.breaches();
    expect([hard.level, soft.level]).toEqual(['hard', 'soft']);
    expect(Number(hard.measured)).toBe(11 * 64_250);
    expect(hard.halted_seq).toBeGreaterThan(0);
    const events = await told('risk.breach_opened');
    expect(events.map(({ record_id }) => record_id)).toEqual(expect.arrayContaining([hard.id, soft.id]));
    expect(events.find(({ record_id }) => record_id === hard.id)?.payload).toMatchObject({
      level: 'hard',
      scope: 'account',
      measure: 'gross_exposure',
      trading_account_id: desk.ana.accountId,
    });
    const letters = await desk.house.owner('notifications').where({ template: 'risk_breach_hard' });
    expect(letters.map(({ user_id, channel }) => [user_id, channel])).toEqual(
      expect.arrayContaining([
        [desk.maker.id, 'in_app'],
        [desk.maker.id, 'email'],
        [desk.checker.id, 'in_app'],
      ]),
    );
    await trade(1, desk.bo, desk.ana);
    await desk.turn();
  });

  it('stays whatever the limits of the account are told anew, and is told again to an engine that forgot', async () => {
    await desk.limit({ ...desk.ofAccount(desk.ana), ...gross('1000') });
    await desk.watch.tick();
    expect(await codeOf({})).toBe('risk.reducing_only');
    await desk.say({ name: 'setLimits', account: desk.ana.trader.number, maxOpenOrders: 100 });
    expect(await codeOf({})).toBe('risk.reducing_only');
    await desk.say({ name: 'kill', scope: 4, account: desk.ana.trader.number, isOn: 0 });
    expect(await codeOf({ price: 60_000 })).toBeUndefined();
    await desk.later();
    expect(await codeOf({})).toBe('risk.reducing_only');
    await desk.say({ name: 'setLimits', account: desk.ana.trader.number });
  });

  it('is opened once, however often it is measured', async () => {
    await desk.limit({ ...desk.ofAccount(desk.ana), ...gross('600000') });
    await desk.later();
    await desk.later();
    await trade(0.1, desk.bo, desk.ana);
    await desk.turn();
    expect(await desk.breaches()).toHaveLength(1);
    await desk.calm();
    await trade(0.1);
    await desk.turn();
  });
});

describe('closing a hard breach', () => {
  it('takes one who acknowledges, another who closes, and a measure that is back', async () => {
    await desk.limit({ ...desk.ofAccount(desk.ana), ...gross('700000') });
    await trade(1);
    await desk.turn();
    const [{ id }] = await desk.breaches();
    const close = (as = desk.checker) => desk.act(`breaches/${id}/closure`, { reason: 'It was sold' }, as);
    expect((await close()).body.code).toBe('risk.still_breached');
    await trade(1, desk.bo, desk.ana);
    await desk.turn();
    expect((await close()).body.code).toBe('risk.breach_unacknowledged');
    const seen = await desk.act(`breaches/${id}/acknowledgement`, { note: 'I look' }, desk.maker);
    expect(seen.body).toMatchObject({ acknowledged_by: desk.maker.id, is_halting: true });
    expect((await close(desk.maker)).body.code).toBe('risk.own_breach');
    expect(await codeOf({ price: 60_000 })).toBe('risk.reducing_only');
    const closed = await close();
    expect(closed.body).toMatchObject({ closing: 'person', closed_by: desk.checker.id, is_halting: false });
    expect(closed.body.released_seq).toBeGreaterThan(closed.body.halted_seq);
    expect(await codeOf({ price: 60_000 })).toBeUndefined();
    expect((await close()).body.code).toBe('risk.breach_closed');
    // The next one is another breach.
    await trade(1);
    await desk.turn();
    expect(await codeOf({ price: 60_000 })).toBe('risk.reducing_only');
    expect(await desk.breaches({ closed_at: null })).toHaveLength(1);
    await trade(1, desk.bo, desk.ana);
    await desk.turn();
  });

  it('keeps the engine stopped while another breach of the same is open', async () => {
    await desk.limit({ ...desk.ofAccount(desk.ana), ...gross('600000') });
    await desk.limit({ ...desk.ofAccount(desk.ana), measure: 'stress_loss', hard: '100000' });
    await desk.later();
    const [first, second] = await desk.breaches();
    const ended = await desk.propose({ ...desk.ofAccount(desk.ana), measure: first.measure });
    await desk.act(`limits/${ended.body.id}/approval`, { note: 'Agreed' });
    await desk.act(`breaches/${first.id}/acknowledgement`, { note: 'I look' }, desk.maker);
    const closed = await desk.act(`breaches/${first.id}/closure`, { reason: 'The limit has ended' });
    expect(closed.body).toMatchObject({ is_halting: false, released_seq: null });
    expect(await codeOf({})).toBe('risk.reducing_only');
    expect(second.closed_at).toBeNull();
  });
});

describe('a warning', () => {
  it('stops nothing, stays while the measure swings within the margin, and is over by itself below it', async () => {
    await desk.set('risk.recovery_margin', 0.02);
    await desk.limit({ ...desk.ofAccount(desk.ana), ...gross(null, '650000') });
    await trade(0.2);
    await desk.turn();
    await desk.later();
    const [breach] = await desk.breaches();
    expect([breach.level, breach.halted_seq]).toEqual(['soft', null]);
    expect(await codeOf({ price: 60_000, quantity: 0.01 })).toBeUndefined();
    // 10.1 Bitcoin are worth less than the limit, but not by its margin.
    await trade(0.1, desk.bo, desk.ana);
    await desk.turn();
    await desk.later();
    expect(await desk.breaches({ closed_at: null })).toHaveLength(1);
    await trade(0.3, desk.bo, desk.ana);
    await desk.turn();
    await desk.later();
    const [over] = await desk.breaches();
    expect([over.closing, over.closed_by]).toEqual(['recovered', null]);
    const closings = await told('risk.breach_closed');
    expect(closings.at(-1)?.payload).toEqual({ level: 'soft', closing: 'recovered' });
    await trade(0.2);
    await desk.turn();
  });

  it('ends with its limit', async () => {
    await desk.limit({ ...desk.ofAccount(desk.ana), ...gross(null, '1000') });
    await desk.later();
    const ended = await desk.propose({ ...desk.ofAccount(desk.ana), measure: 'gross_exposure' });
    await desk.act(`limits/${ended.body.id}/approval`, { note: 'Agreed' });
    await desk.later();
    expect((await desk.breaches())[0].closing).toBe('limit_ended');
  });
});

describe('limits of an instrument and of the house', () => {
  it('stop the instrument, which a switch of people that is lifted meanwhile does not start again', async () => {
    const stop = await desk.house.call('post', '/api/v1/risk/switches', {
      as: desk.maker,
      body: { scope: 'symbol', symbol: 'BTCUSDT', reason: 'The price looks wrong' },
    });
    await desk.limit({ scope: 'instrument', symbol: 'BTCUSDT', ...gross('1000000') });
    await desk.later();
    const lifted = await desk.act(`switches/${stop.body.id}/lift`, { reason: 'It is right' });
    expect(lifted.body).toMatchObject({ is_on: false, lifted_seq: null });
    expect(await codeOf({})).toBe('risk.killed_symbol');
    const [breach] = await desk.breaches();
    expect(Number(breach.measured)).toBe(20 * 64_250);
    const raised = await desk.limit({ scope: 'instrument', symbol: 'BTCUSDT', ...gross('2000000') });
    expect(raised).toMatchObject({ state: 'in_force', level: 'within' });
    await desk.act(`breaches/${breach.id}/acknowledgement`, { note: 'I look' }, desk.maker);
    const closed = await desk.act(`breaches/${breach.id}/closure`, { reason: 'Another limit holds now' });
    expect(closed.body.is_halting).toBe(false);
    expect(await codeOf({ price: 60_000 })).toBeUndefined();
  });

  it('stop everything, measured by what all clients hold together', async () => {
    await desk.limit({ scope: 'house', measure: 'value_at_risk', soft: null, hard: '10' });
    await desk.later();
    expect(await codeOf({})).toBe('risk.killed_all');
    const [breach] = await desk.breaches();
    // Twenty Bitcoin, some per cent a day.
    expect(Number(breach.measured)).toBeGreaterThan(0.03 * 20 * 64_250);
    expect(Number(breach.measured)).toBeLessThan(0.2 * 20 * 64_250);
  });
});

describe('what a day lost', () => {
  const measured = async () => {
    const path = `/api/v1/risk/accounts/${desk.bo.accountId}`;
    const { body } = await desk.house.call('get', path, { as: desk.maker });
    return Number(body.limits[0].measured);
  };

  it('does not count money that comes in', async () => {
    await desk.limit({ ...desk.ofAccount(desk.bo), measure: 'daily_loss', soft: '1000000' });
    const before = await measured();
    await desk.fund(desk.bo.trader, 'USDT', 5_000n * 10n ** 6n);
    await desk.turn();
    expect(await measured()).toBeCloseTo(before, 6);
  });

  it('is measured from the last close on, at the slow pace', async () => {
    const exposures = await desk.house.call('get', `/api/v1/portfolio/${desk.bo.accountId}/exposures`, {
      as: desk.bo.as,
    });
    const today = new Date().toISOString().slice(0, 10);
    await desk.house.owner('portfolio_closes').insert({
      portfolio_id: desk.bo.trader.portfolioId,
      day: today,
      total_value: exposures.body.equity,
      flows: '0',
      currency: 'USDT',
      prices: '{}',
      is_stale: false,
      made_at: new Date(Date.now() + 86_400_000),
    });
    await desk.limit({ ...desk.ofAccount(desk.bo), measure: 'daily_loss', soft: '2000' });
    expect(await measured()).toBe(0);
    await desk.placed(desk.ana, { quantity: 0.5, price: 64_000 });
    await desk.placed(desk.bo, { side: 'sell', quantity: 0.5, price: 64_000 });
    await desk.turn();
    expect(await desk.breaches()).toEqual([]);
    await desk.later();
    // Nine and a half Bitcoin are worth 250 less each, the one that was sold half as much, and 0.2 % in fees.
    const [breach] = await desk.breaches();
    expect(Number(breach.measured)).toBeCloseTo(10 * 250 + 64, 6);
  });
});

describe('the record of days', () => {
  it('keeps what the house and each account risk, one row a day', async () => {
    await desk.later(120);
    await desk.later(120);
    const rows = await desk.house.owner('risk_days');
    expect(new Set(rows.map(({ subject }) => subject))).toEqual(
      new Set(['house', desk.ana.accountId, desk.bo.accountId]),
    );
    const house = rows.find(({ subject }) => subject === 'house');
    expect(Number(house.value_at_risk_99)).toBeGreaterThan(Number(house.value_at_risk_95));
  });
});
