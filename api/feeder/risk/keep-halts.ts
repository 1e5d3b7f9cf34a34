import type { RiskBreach } from '../../../domain/risk/schema.js';
import type { ApiDeps } from '../../context.js';
import { haltAgain, isHalting } from './breaches.js';

const anyAccount = 1;

/** An engine that came back from an older state may not know of a stop any more: it is told again. */
export async function keepHalts(deps: ApiDeps, breaches: readonly RiskBreach[]): Promise<void> {
  for (const breach of breaches) {
    if (breach.level !== 'hard') continue;
    const { account, symbol } = await numbersOf(deps, breach);
    if (isHalting(breach, await deps.engine.picture(account ?? anyAccount), symbol)) continue;
    if (await haltAgain(deps, breach)) deps.log.error({ breach_id: breach.id }, 'risk_halt_restored');
  }
}

/** What the engine calls the subject of a breach. */
export async function numbersOf(
  { database, instruments }: Pick<ApiDeps, 'database' | 'instruments'>,
  { symbol, trading_account_id }: Pick<RiskBreach, 'symbol' | 'trading_account_id'>,
): Promise<{ account: number | null; symbol: number | null }> {
  const traded = symbol ? await instruments.bySymbol(symbol) : null;
  const account: { number: number } | undefined = trading_account_id
    ? await database('engine_accounts').where({ trading_account_id }).first('number')
    : undefined;
  return { account: account?.number ?? null, symbol: traded?.number ?? null };
}
