import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openRiskDesk, type RiskDesk } from '../testing/risk-desk.js';

let desk: RiskDesk;

beforeAll(async () => {
  desk = await openRiskDesk();
  await desk.turn();
});
afterEach(() => desk.calm());
afterAll(() => desk.close());

const get = async (path: string, as = desk.maker) => desk.house.call('get', `/api/v1/${path}`, { as });
const house = { scope: 'house', measure: 'gross_exposure', soft: '900000000', hard: '1000000000.5' };
const approve = (id: string, as = desk.checker) => desk.act(`limits/${id}/approval`, { note: 'Agreed' }, as);

describe('a limit of risk', () => {
  it('is proposed by one, approved by another, and says how much of it is used', async () => {
    const proposed = await desk.propose(house);
    expect(proposed.body).toMatchObject({
      ...house,
      state: 'proposed',
      unit: 'currency',
      measured: null,
      proposed_by: desk.maker.id,
      proposed_by_name: 'risk_manager of the house',
    });
    const { id } = proposed.body;
    expect((await approve(id, desk.maker)).body.code).toBe('risk.own_limit');
    const approved = await approve(id);
    expect(approved.body).toMatchObject({ state: 'in_force', decided_by: desk.checker.id, level: 'within' });
    expect(Number(approved.body.measured)).toBe(20 * 64_250);
    expect(approved.body.used).toBeCloseTo((20 * 64_250) / 1_000_000_000.5, 12);
    expect((await approve(id)).body.code).toBe('risk.limit_decided');
    const kinds = await desk.house.owner('outbox').where({ record_id: id }).orderBy('id').pluck('kind');
    expect(kinds).toEqual(['risk.limit_proposed', 'risk.limit_approved']);
    const audited = await desk.house.owner('audit_entries').where({ record_id: id }).pluck('action');
    expect(audited.sort()).toEqual(['risk.approve_limit', 'risk.propose_limit']);
  });

  it('ends the one before when it is approved, and with neither level there is none any more', async () => {
    const first = await desk.limit(house);
    const second = await desk.limit({ ...house, hard: '2000000000' });
    const end = await desk.limit({ scope: 'house', measure: 'gross_exposure' });
    expect(end.state).toBe('ended');
    const rows = await get(
      `risk/limits?filter=${JSON.stringify({ scope: 'house' })}&sort=proposed_at&order=ASC`,
    );
    expect(rows.body.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
      [first.id, 'ended'],
      [second.id, 'ended'],
      [end.id, 'ended'],
    ]);
    const nothing = await desk.propose({ scope: 'house', measure: 'gross_exposure' });
    expect(nothing.body.code).toBe('risk.nothing_to_end');
  });

  it('may be refused by another, withdrawn by who proposed it, and is proposed once at a time', async () => {
    const one = await desk.propose(house);
    expect((await desk.propose(house, desk.checker)).body.code).toBe('risk.limit_pending');
    const note = { note: 'Not like this' };
    expect((await desk.act(`limits/${one.body.id}/refusal`, note, desk.maker)).body.code).toBe(
      'risk.own_limit',
    );
    expect((await desk.act(`limits/${one.body.id}/withdrawal`, note)).body.code).toBe('risk.not_proposer');
    const taken = await desk.act(`limits/${one.body.id}/withdrawal`, note, desk.maker);
    expect(taken.body.state).toBe('withdrawn');
    const two = await desk.propose(house);
    expect((await desk.act(`limits/${two.body.id}/refusal`, note)).body.state).toBe('refused');
    expect((await approve(two.body.id)).body.code).toBe('risk.limit_decided');
  });

  it.each([
    ['an account that it does not name', { scope: 'account', measure: 'drawdown', hard: '0.1' }],
    [
      'an instrument by what only accounts have',
      { scope: 'instrument', symbol: 'BTCUSDT', measure: 'drawdown', hard: '0.1' },
    ],
    ['a share above one', { scope: 'house', measure: 'concentration', hard: '1.5' }],
    ['a warning after the stop', { ...house, soft: '2000000000' }],
    ['a number that is negative', { ...house, soft: null, hard: '-1' }],
  ])('is not taken for %s', async (_what, body) => {
    const answer = await desk.propose(body);
    expect([answer.status, answer.body.code]).toEqual([422, 'request.invalid']);
  });

  it('needs a second factor to be put in force, and is nothing for a trader', async () => {
    const weak = await desk.house.signIn('risk_manager', { withoutSecondFactor: true });
    expect((await desk.propose(house, weak)).body.code).toBe('accounts.step_up_required');
    const trader = await desk.house.signIn('trader');
    expect((await desk.propose(house, trader)).status).toBe(403);
    expect((await get('risk/limits', trader)).status).toBe(200);
    expect((await get('risk/board', desk.ana.as)).status).toBe(403);
  });

  it('cannot be changed in the database once it was written, nor decided by who proposed it', async () => {
    const { id } = await desk.limit(house);
    const api = (change: object) => desk.asService((trx) => trx('risk_limits').where({ id }).update(change));
    await expect(api({ hard: '5' })).rejects.toThrow(/permission denied/);
    await expect(api({ note: 'Another one' })).rejects.toThrow(/stays as it is/);
    const proposed = await desk.propose({ ...house, measure: 'net_exposure' });
    const own = { state: 'in_force', decided_by: desk.maker.id, decided_at: new Date() };
    const change = desk.house.owner('risk_limits').where({ id: proposed.body.id }).update(own);
    await expect(change).rejects.toThrow(/four_eyes/);
  });
});

describe('a breach', () => {
  it('cannot be closed in the database by who acknowledged it, nor be there without its halt', async () => {
    await desk.limit({ scope: 'instrument', symbol: 'BTCUSDT', measure: 'net_exposure', hard: '1' });
    await desk.later();
    const [breach] = await desk.breaches();
    const row = () => desk.house.owner('risk_breaches').where({ id: breach.id });
    const at = new Date();
    const both = { acknowledged_by: desk.maker.id, acknowledged_at: at, closing: 'person', closed_at: at };
    await expect(row().update({ ...both, closed_by: desk.maker.id })).rejects.toThrow(/four_eyes/);
    await expect(row().update({ closing: 'recovered', closed_at: at })).rejects.toThrow(/by_people/);
    await expect(row().update({ halted_seq: null })).rejects.toThrow(/halted/);
    const filter = JSON.stringify({ is_open: true, level: 'hard', symbol: 'BTCUSDT' });
    const listed = await get(`risk/breaches?filter=${filter}`);
    expect(listed.body).toMatchObject([{ id: breach.id, threshold: '1', is_halting: true }]);
    expect((await get(`risk/breaches/${breach.id}`)).body).toMatchObject({
      id: breach.id,
      workflow: { url: `/temporal/namespaces/purser/workflows/breach%2F${breach.id}` },
    });
  });

  it('is reminded of by a process, once for each occasion and only while it waits', async () => {
    await desk.limit({ ...desk.ofAccount(desk.ana), measure: 'gross_exposure', hard: '1' });
    await desk.later();
    const [{ id }] = await desk.breaches();
    const service = await desk.house.signIn('service');
    const remind = (about: string, key: string) =>
      desk.house.call('post', `/api/v1/risk/breaches/${id}/reminder`, { as: service, body: { about }, key });
    expect((await remind('unacknowledged', 'first')).body.told).toBeGreaterThanOrEqual(2);
    await remind('unacknowledged', 'first');
    const letters = await desk.house
      .owner('notifications')
      .where({ template: 'risk_breach_unacknowledged', user_id: desk.maker.id, channel: 'in_app' });
    expect(letters).toHaveLength(1);
    await desk.act(`breaches/${id}/acknowledgement`, { note: 'I look' }, desk.maker);
    const again = await desk.act(`breaches/${id}/acknowledgement`, { note: 'I look' });
    expect(again.body.code).toBe('risk.breach_acknowledged');
    expect((await remind('unacknowledged', 'second')).body.told).toBe(0);
    expect((await remind('unclosed', 'third')).body.told).toBeGreaterThanOrEqual(2);
  });
});

describe('the board', () => {
  it('adds up all clients, and says what may be lost and how well that was foretold', async () => {
    await desk.later();
    const { status, body } = await get('risk/board');
    expect(status).toBe(200);
    expect(body.exposures).toMatchObject({ currency: 'USDT', unpriced: [], cash: '2000000' });
    expect(Number(body.exposures.gross)).toBe(20 * 64_250);
    expect(body.value_at_risk).toMatchObject({ reason: null, returns: 365, sources: ['demonstration'] });
    expect(body.value_at_risk.figures).toHaveLength(6);
    expect(body.back_tests.map(({ level }: { level: number }) => level)).toEqual([0.95, 0.99]);
    expect(body.back_tests[1].series).toHaveLength(500);
    expect(body.stress.scenarios[0].key).toBe('fall_by_half');
    expect(body.accounts).toHaveLength(2);
    expect(body.history.at(-1)).toMatchObject({ currency: 'USDT' });
    expect(Number(body.quoting.gross)).toBe(0);
  });

  it('shows one account with its own limits and breaches alone', async () => {
    await desk.limit({ ...desk.ofAccount(desk.ana), measure: 'concentration', soft: '0.1', hard: '0.2' });
    await desk.limit(house);
    await desk.later();
    const { body } = await get(`risk/accounts/${desk.ana.accountId}`);
    expect(body).toMatchObject({ account_id: desk.ana.accountId, is_reducing: true, margin: null });
    expect(body.limits).toMatchObject([{ measure: 'concentration', unit: 'share', level: 'hard' }]);
    expect(body.breaches.map(({ level }: { level: string }) => level)).toEqual(['hard', 'soft']);
    const other = await get(`risk/accounts/${desk.bo.accountId}`);
    expect(other.body).toMatchObject({ is_reducing: false, limits: [], breaches: [] });
    const board = await get('risk/board');
    const mine = board.body.accounts.find(
      ({ account_id }: { account_id: string }) => account_id === desk.ana.accountId,
    );
    expect(mine.level).toBe('hard');
  });

  it('says how far all clients together are below their highest, and holds them to a limit of it', async () => {
    await plantCloses(desk.ana.accountId, { '2026-03-01': 1_000, '2026-03-02': 1_200, '2026-03-03': 900 });
    // A day that an account missed is no loss of the house.
    await plantCloses(desk.bo.accountId, { '2026-03-01': 1_000, '2026-03-03': 1_000 });
    try {
      await desk.limit({ scope: 'house', measure: 'drawdown', soft: '0.1', hard: '0.5' });
      await desk.later();
      const { body } = await get('risk/board');
      const equity = Number(body.exposures.equity);
      const now = 1 - (1_900 / 2_200) * (equity / (equity + 1_900));
      expect(body.drawdown.now).toBeCloseTo(now, 9);
      expect(body.drawdown).toMatchObject({ peak_day: '2026-03-02', first_day: '2026-03-01', closes: 3 });
      expect(body.limits).toMatchObject([{ measure: 'drawdown', scope: 'house', level: 'soft' }]);
      expect(Number(body.limits[0].measured)).toBeCloseTo(now, 6);
      expect(await desk.breaches()).toMatchObject([{ scope: 'house', measure: 'drawdown', level: 'soft' }]);
      const account = await get(`risk/accounts/${desk.ana.accountId}`);
      const ofAna = body.accounts.find(
        ({ account_id }: { account_id: string }) => account_id === desk.ana.accountId,
      );
      expect(account.body.drawdown.now).toBeCloseTo(ofAna.drawdown, 9);
      expect(ofAna.drawdown).toBeGreaterThan(0.25);
    } finally {
      await desk.house.owner.raw('TRUNCATE portfolio_closes');
    }
  });
});

async function plantCloses(accountId: string, values: Record<string, number>): Promise<void> {
  const { owner } = desk.house;
  const { id } = await owner('portfolios').where({ trading_account_id: accountId }).first('id');
  await owner('portfolio_closes').insert(
    Object.entries(values).map(([day, total_value], index) => ({
      portfolio_id: id,
      day,
      total_value,
      flows: index === 0 ? total_value : 0,
      currency: 'USDT',
      prices: '{}',
      is_stale: false,
      made_at: new Date(),
    })),
  );
}

describe('GET /api/v1/portfolio/{account_id}/exposures', () => {
  it('shows a client its own exposures and nobody else’s', async () => {
    const own = await get(`portfolio/${desk.ana.accountId}/exposures`, desk.ana.as);
    expect(own.body).toMatchObject({ account_id: desk.ana.accountId, gross: '642500', is_stale: true });
    const others = await get(`portfolio/${desk.bo.accountId}/exposures`, desk.ana.as);
    expect(others.body.code).toBe('orders.account_not_found');
  });
});
