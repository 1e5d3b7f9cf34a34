import { RiskBreachModel } from '../../db/models/risk-breaches.js';
import type { RiskBreach } from '../../domain/risk/schema.js';
import { EngineClient, type EngineClientOptions } from '../../engine/protocol/engine-client.js';
import { engineAddress } from '../feeder/engine/follow-engine.js';
import { isHalting } from '../feeder/risk/breaches.js';
import { numbersOf } from '../feeder/risk/keep-halts.js';
import { readBook, resultOf, type CheckFinding, type CheckResult, type VerifyContext } from './check.js';

const anyAccount = 1;

/** Every hard breach that is open stops new risk in the engine at this moment. */
export async function riskHalts(
  context: VerifyContext,
  address?: EngineClientOptions['address'],
): Promise<CheckResult> {
  const open = await openBreaches(context);
  if (open.length === 0) return resultOf(0, []);
  const { client } = await EngineClient.open({
    ...engineAddress(context.deps, address),
    label: 'verify',
    onLost: () => undefined,
  });
  try {
    const findings: CheckFinding[] = [];
    for (const breach of open) findings.push(...(await look(context, client, breach)));
    return resultOf(open.length, findings);
  } finally {
    client.close();
  }
}

async function look(
  context: VerifyContext,
  client: EngineClient,
  breach: RiskBreach,
): Promise<CheckFinding[]> {
  const { account, symbol } = await numbersOf(context.deps, breach);
  if (isHalting(breach, await client.picture(account ?? anyAccount), symbol)) return [];
  // It may have been closed between the two looks.
  const still = await openBreaches(context);
  if (!still.some(({ id }) => id === breach.id)) return [];
  const { id, scope, measure } = breach;
  const detail = `It is open (${measure} of ${scope}), and the engine lets new risk in`;
  return [{ code: 'breach_without_halt', record_id: id, detail }];
}

const openBreaches = (context: VerifyContext): Promise<RiskBreach[]> =>
  readBook(context, async (trx) =>
    RiskBreachModel.query(trx).where({ level: 'hard' }).whereNull('closed_at').orderBy('opened_at'),
  );
