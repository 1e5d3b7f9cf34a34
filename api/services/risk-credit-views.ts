import type { Knex } from 'knex';
import { CreditLineModel } from '../../db/models/credit-lines.js';
import { actorNames } from '../../db/views/actor-names.js';
import { creditToFollow, type CreditToFollow } from '../../db/views/credit-to-follow.js';
import { amountOf } from '../../domain/ledger/rules.js';
import { shortDecimal } from '../../domain/market-data/decimals.js';
import { amountOf as engineAmount } from '../../domain/market-data/engine-units.js';
import {
  usualSoftShare,
  type CreditLine,
  type CreditLineView,
  type CreditUseView,
} from '../../domain/risk/credit-lines.js';
import { creditUse } from '../../domain/risk/credit-use.js';
import type { Picture } from '../../engine/protocol/picture.js';
import type { Context } from '../context.js';
import type { Page } from '../route.js';
import { read } from '../work.js';
import { scalesOf } from './ledger-accounts.js';
import { pictureOrNull } from './portfolios-marks.js';
import { accountNames } from './risk-limit-views.js';

export async function creditLineViews(trx: Knex, lines: readonly CreditLine[]): Promise<CreditLineView[]> {
  const names = await actorNames(
    trx,
    lines.flatMap(({ proposed_by, decided_by }) => [proposed_by, decided_by]),
  );
  const accounts = await accountNames(trx, lines);
  const scales = await scalesOf(
    trx,
    lines.map(({ asset }) => asset),
  );
  return lines.map((line): CreditLineView => ({
    ...line,
    amount: decimalOf(line.amount, scales.get(line.asset) ?? 0),
    soft_share: shortDecimal(line.soft_share),
    decided_by: line.decided_by ?? null,
    decided_at: line.decided_at ?? null,
    note: line.note ?? null,
    ended_at: line.ended_at ?? null,
    account_name: accounts.get(line.trading_account_id) ?? null,
    proposed_by_name: names.get(line.proposed_by) ?? null,
    decided_by_name: names.get(line.decided_by ?? '') ?? null,
  }));
}

/** Every account with a line in force, or that still uses one which has ended, as the engine has it at this moment. */
export async function listCreditUse(context: Context): Promise<Page<CreditUseView>> {
  const { rows, names, lines } = await read(context, async (trx) => {
    const rows = (await creditToFollow(trx)).filter(({ agreed, told }) => agreed !== '0' || told !== '0');
    const ids = rows.flatMap(({ credit_line_id: id }) => id ?? []);
    const lines = await CreditLineModel.query(trx).findByIds(ids);
    return {
      rows,
      names: await accountNames(trx, rows),
      lines: new Map(lines.map((line) => [line.id, line])),
    };
  });
  const accounts = [...new Set(rows.map(({ engine_account }) => engine_account))];
  const pictures = new Map(
    await Promise.all(
      accounts.map(async (number) => [number, await pictureOrNull(context, number)] as const),
    ),
  );
  const items = rows.map((row): CreditUseView => {
    // Of one that has ended and is still used, the last: what was agreed about its warning holds until it is paid back.
    const line = lines.get(row.credit_line_id);
    const soft_share = shortDecimal(line?.soft_share ?? usualSoftShare);
    return {
      account_id: row.trading_account_id,
      account_name: names.get(row.trading_account_id) ?? null,
      asset: row.asset,
      line: decimalOf(row.agreed, row.ledger_scale),
      soft_share,
      expires_on: line?.state === 'in_force' ? line.expires_on : null,
      ...useIn(pictures.get(row.engine_account) ?? null, { ...row, softShare: Number(soft_share) }),
    };
  });
  items.sort((one, other) => (other.share ?? -1) - (one.share ?? -1));
  return { items, total: items.length, first: 0 };
}

const unknown = { given: null, used: null, held: null, free: null, share: null, level: null };

function useIn(
  picture: Picture | null,
  { asset_number, scale, softShare }: CreditToFollow & { softShare: number },
) {
  const balance = picture?.balances.find(({ asset }) => asset === asset_number);
  if (!balance) return unknown;
  const { used, held, free, share, level } = creditUse(balance, softShare);
  const text = (units: number) => shortDecimal(engineAmount(units, scale));
  return {
    given: text(balance.credit),
    used: text(used),
    held: text(held),
    free: text(free),
    share,
    level,
  };
}

const decimalOf = (units: string, scale: number): string => shortDecimal(amountOf(BigInt(units), scale));
