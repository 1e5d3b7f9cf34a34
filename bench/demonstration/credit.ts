import { setTimeout as pause } from 'node:timers/promises';
import type { Visitor } from '../journey/visitor.js';

interface RiskStaff {
  maker: Visitor;
  checker: Visitor;
}

/** What is bought uses two thirds of it, with what the client has: a warning by what was agreed. */
const line = { asset: 'USDT', amount: '60000', soft_share: '0.6' };
const bought = { symbol: 'BTCUSDT', side: 'buy', type: 'market', quantity: '1.4' };
const patienceMs = 30_000;
const lookMs = 500;
const key = (step: string) => `demonstration-credit-${step}`;

/** A line of credit from its proposal to its use: one proposes it, another approves it, and the client buys with it. */
export async function playCredit(client: Visitor, { maker, checker }: RiskStaff): Promise<void> {
  const [account] = await client.call<{ id: string }[]>('GET', '/api/v1/portfolio/accounts');
  if (!account) throw new Error('The client has no account to trade with');
  const wanted = { ...line, account_id: account.id, reason: 'Buys ahead of a transfer that takes a day' };
  const lines = '/api/v1/risk/credit-lines';
  const { id } = await maker.call<{ id: string }>('POST', lines, wanted, { key: key('propose') });
  const note = { note: 'Within the mandate of the client' };
  await checker.call('POST', `${lines}/${id}/approval`, note, { key: key('approve') });
  await untilGiven(checker, account.id);
  const order = { account_id: account.id, ...bought };
  await client.call('POST', '/api/v1/institutional/orders', order, { key: key('buy') });
}

/** The feeder tells the engine of it within a second. */
async function untilGiven(staff: Visitor, accountId: string): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(lookMs)) {
    const uses = await staff.call<{ account_id: string; given: string | null }[]>(
      'GET',
      '/api/v1/risk/credit-use',
    );
    if (uses.some(({ account_id, given }) => account_id === accountId && given === line.amount)) return;
  }
  throw new Error('The engine was not told of the line of credit');
}
