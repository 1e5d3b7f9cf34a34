import { Decimal } from 'decimal.js';
import { MarginNoticeModel } from '../../db/models/margin-notices.js';
import { valuationCurrency } from '../../domain/portfolios/valuation.js';
import type { MarkOf } from '../../domain/risk/exposures.js';
import { nextMarginLevel, type MarginLevel } from '../../domain/risk/rules.js';
import type { MarginView } from '../../domain/risk/views.js';
import type { Picture } from '../../engine/protocol/picture.js';
import { houseContext, type Context } from '../context.js';
import { read } from '../work.js';
import { amountText } from './amounts.js';
import type { RiskSettings } from './settings.js';

/** What an account has in the engine and owes there, in the currency of valuation at marks. */
export interface Margin {
  /** What it holds less what it owes. */
  equity: number;
  used: number;
  credit: number;
  /** What it holds over what it owes; null when it owes nothing. */
  ratio: number | null;
}

/** An asset of the engine: its number, and how finely it counts. */
export interface CountedAsset {
  code: string;
  number: number;
  scale: number;
}

/** The margin of a picture's account; null for one without a credit line. What has no price counts nothing. */
export function marginIn(
  { balances }: Pick<Picture, 'balances'>,
  assets: readonly CountedAsset[],
  markOf: MarkOf,
): Margin | null {
  if (!balances.some(({ credit }) => credit > 0)) return null;
  const sum = { held: 0, used: 0, credit: 0 };
  for (const { asset, total, credit } of balances) {
    const known = assets.find(({ number }) => number === asset);
    if (!known) continue;
    const price = known.code === valuationCurrency ? '1' : (markOf(known.code)?.price ?? '0');
    const valueOf = (units: number) =>
      new Decimal(units)
        .mul(price)
        .div(10 ** known.scale)
        .toNumber();
    if (total >= 0) sum.held += valueOf(total);
    else sum.used += valueOf(-total);
    sum.credit += valueOf(credit);
  }
  const ratio = sum.used > 0 ? sum.held / sum.used : null;
  return { equity: sum.held - sum.used, used: sum.used, credit: sum.credit, ratio };
}

interface Known {
  markOf: MarkOf;
  settings: Pick<RiskSettings, 'marginRatios' | 'recovery'>;
}

/** As the page of an account shows it, with the level that people were told of last or that holds by now. */
export async function marginOf(
  context: Context,
  picture: Picture,
  { markOf, settings }: Known,
): Promise<MarginView | null> {
  const instruments = await context.instruments.all();
  const assets = instruments.flatMap(({ base, quote }) => [base, quote]);
  const margin = marginIn(picture, assets, markOf);
  const [own] = picture.balances;
  if (!margin || !own) return null;
  const before = await read(houseContext(context, 'risk'), async (trx) =>
    MarginNoticeModel.query(trx)
      .whereNull('ended_at')
      .whereIn('trading_account_id', (query) =>
        query.from('engine_accounts').where({ number: own.account }).select('trading_account_id'),
      )
      .first(),
  );
  const level = levelOf(before?.level ?? 'none', margin, settings);
  return {
    level,
    currency: valuationCurrency,
    equity: amountText(margin.equity),
    used: amountText(margin.used),
    credit: amountText(margin.credit),
    ratio: margin.ratio,
  };
}

export const levelOf = (before: MarginLevel, { ratio }: Margin, settings: Known['settings']): MarginLevel =>
  nextMarginLevel(before, ratio, { ratios: settings.marginRatios, margin: settings.recovery.margin });
