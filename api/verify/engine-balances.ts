import type { Knex } from 'knex';
import { EngineClient, type EngineClientOptions } from '../../engine/protocol/engine-client.js';
import type { PictureBalance } from '../../engine/protocol/picture.js';
import { engineAddress } from '../feeder/engine/follow-engine.js';
import { inEngine, readDirectory, type Directory, type TradingParty } from '../feeder/engine/directory.js';
import { ledgerAccountId, type AccountSpec } from '../services/ledger-accounts.js';
import { readBook, resultOf, type CheckFinding, type CheckResult, type VerifyContext } from './check.js';

// What the engine has just said is in the books within moments, or the feeder does not work.
const patienceMs = 15_000;
const askEveryMs = 100;

/**
 * I10: what the engine holds for each account and asset is what the ledger holds for it, at the same event, and the credit that
 * it gives is what it was asked to give. The engine says what it holds as of an event; the ledger is counted from the transfers
 * up to that one, once the books have it. An engine
 * that was never heard of has nothing to be compared.
 */
export async function engineBalances(
  context: VerifyContext,
  address?: EngineClientOptions['address'],
): Promise<CheckResult> {
  const directory = await readBook(context, async (trx) =>
    (await booksBegun(trx)) ? await readDirectory(trx) : null,
  );
  if (!directory) return resultOf(0, []);
  const { client } = await EngineClient.open({
    ...engineAddress(context.deps, address),
    label: 'verify',
    onLost: () => undefined,
  });
  try {
    const findings: CheckFinding[] = [];
    let examined = 0;
    for (const held of holdingsOf(directory)) {
      const balances = await held.ask(client);
      examined += balances.size;
      findings.push(...(await compare(context, directory, held, balances)));
    }
    return resultOf(examined, findings);
  } finally {
    client.close();
  }
}

/** Accounts of the engine that share an account of the ledger: a client's one, or all of the house's of a kind. */
interface Holding {
  parties: TradingParty[];
  ask(client: EngineClient): Promise<Map<number, HeldAt[]>>;
}

interface HeldAt {
  engineAccount: number;
  units: number;
  credit: number;
  /** The last event that the engine had counted in. */
  seq: number;
}

function holdingsOf({ parties }: Directory): Holding[] {
  const groups = new Map<string, TradingParty[]>();
  for (const party of parties.values()) {
    const key = party.trading_account_id ?? party.kind;
    groups.set(key, [...(groups.get(key) ?? []), party]);
  }
  return [...groups.values()].map((group) => ({ parties: group, ask: (client) => askAll(client, group) }));
}

async function askAll(
  client: EngineClient,
  parties: readonly TradingParty[],
): Promise<Map<number, HeldAt[]>> {
  const pictures = await Promise.all(parties.map(({ number }) => client.picture(number)));
  const byAsset = new Map<number, HeldAt[]>();
  for (const { balances, lastEvent } of pictures)
    for (const { asset, account, total, credit } of balances satisfies PictureBalance[]) {
      const held = { engineAccount: account, units: total, credit, seq: lastEvent };
      byAsset.set(asset, [...(byAsset.get(asset) ?? []), held]);
    }
  return byAsset;
}

async function compare(
  context: VerifyContext,
  { assets }: Directory,
  { parties }: Holding,
  balances: Map<number, HeldAt[]>,
): Promise<CheckFinding[]> {
  const [first] = parties;
  if (!first) return [];
  const findings: CheckFinding[] = [];
  for (const [number, held] of balances) {
    const asset = assets.get(number);
    const seq = Math.max(...held.map((each) => each.seq));
    if (!asset) continue;
    const inLedger = await ledgerAt(context, { spec: inEngine(first, asset.code), seq });
    const engine = held.reduce((sum, { units }) => sum + BigInt(units) * asset.factor, 0n);
    const record_id = `${parties.map((party) => party.number).join('+')} ${asset.code}`;
    if (engine !== inLedger)
      findings.push({
        code: 'engine_balance_differs',
        record_id,
        detail: `The engine holds ${engine} at event ${seq}, the ledger ${inLedger}`,
      });
    const asked = await creditAt(context, { accountId: first.trading_account_id, asset: asset.code, seq });
    const credit = held.reduce((sum, each) => sum + BigInt(each.credit) * asset.factor, 0n);
    if (credit !== asked)
      findings.push({
        code: 'engine_credit_differs',
        record_id,
        detail: `The engine gives ${credit} at event ${seq}, it was asked for ${asked}`,
      });
  }
  return findings;
}

/** The credit that the changes up to an event come to, which the books have. The house has none. */
function creditAt(
  context: VerifyContext,
  { accountId, asset, seq }: { accountId: string | null; asset: string; seq: number },
): Promise<bigint> {
  return readBook(context, async (trx) => {
    const row: { credit: string | null } | undefined = await trx('engine_funds')
      .where({ trading_account_id: accountId, asset, state: 'moved' })
      .whereNotNull('credit_line_id')
      .where('engine_seq', '<=', seq)
      .first(trx.raw("sum(CASE direction WHEN 'in' THEN amount ELSE -amount END)::text AS credit"));
    return BigInt(row?.credit ?? 0);
  });
}

/** The balance of an account from its transfers of the engine's events up to one, once the books have that one. */
async function ledgerAt(
  context: VerifyContext,
  { spec, seq }: { spec: AccountSpec; seq: number },
): Promise<bigint> {
  const account = ledgerAccountId(spec);
  const isMirror = spec.code === 'client_trading' || spec.code === 'house_trading';
  const until = Date.now() + patienceMs;
  while ((await readBook(context, booksAt)) < seq) {
    if (Date.now() > until) throw new Error(`The books do not have event ${seq} of the engine`);
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
  return readBook(context, async (trx) => {
    const { rows } = await trx.raw<{ rows: { balance: string }[] }>(balanceSql, [
      account,
      account,
      account,
      isMirror,
      seq,
    ]);
    return BigInt(rows[0]?.balance ?? 0);
  });
}

/**
 * Holds are not in the engine before they are posted. What has no event is wrong in an account that mirrors the engine, and is
 * counted in; fees and rounding have other sources too.
 */
const balanceSql = `
  SELECT coalesce(sum(CASE WHEN credit_account_id = ? THEN amount ELSE -amount END), 0)::text AS balance
  FROM ledger_transfers WHERE (credit_account_id = ? OR debit_account_id = ?)
    AND kind IN ('posted', 'post_pending') AND CASE WHEN ? THEN coalesce(engine_seq, 0) ELSE engine_seq END <= ?`;

async function booksAt(trx: Knex): Promise<number> {
  const row: { last_event_seq: number | string } | undefined = await trx('engine_cursors')
    .where({ shard: 0 })
    .first('last_event_seq');
  return Number(row?.last_event_seq ?? 0);
}

const booksBegun = async (trx: Knex): Promise<boolean> => (await booksAt(trx)) > 0;
