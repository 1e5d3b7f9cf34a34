import { applications } from './applications.js';
import { auditChain } from './audit-chain.js';
import { cases } from './cases.js';
import { resultOf, type Check, type CheckResult, type VerifyContext } from './check.js';
import { clickhouse } from './clickhouse.js';
import { creditLines } from './credit-lines.js';
import { engineBalances } from './engine-balances.js';
import { idempotencyKeys } from './idempotency-keys.js';
import { ledger } from './ledger.js';
import { outbox } from './outbox.js';
import { riskHalts } from './risk-halts.js';
import { settings } from './settings.js';
import { trades } from './trades.js';
import { workflows } from './workflows.js';

/** What must hold, by name, sorted. */
export const checks: Record<string, Check> = {
  applications,
  audit_chain: auditChain,
  cases,
  clickhouse,
  credit_lines: creditLines,
  engine_balances: (context) => engineBalances(context),
  idempotency_keys: idempotencyKeys,
  ledger,
  outbox,
  risk_halts: (context) => riskHalts(context),
  settings,
  trades,
  workflows,
};

export interface Verification {
  ok: boolean;
  checks: Record<string, CheckResult>;
}

/** Recomputes everything that must hold. A check that cannot be made has not been passed. */
export async function verifyAll(
  context: VerifyContext,
  chosen: Record<string, Check> = checks,
): Promise<Verification> {
  const results: Record<string, CheckResult> = {};
  for (const [name, check] of Object.entries(chosen)) results[name] = await check(context).catch(unmade);
  return { ok: Object.values(results).every(({ ok }) => ok), checks: results };
}

function unmade(error: unknown): CheckResult {
  const detail = error instanceof Error ? error.message || error.name : String(error);
  return resultOf(0, [{ code: 'check_not_made', record_id: null, detail }]);
}
