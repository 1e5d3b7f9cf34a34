import { readBook, resultOf, type Check, type CheckFinding } from './check.js';

interface Row {
  principal_id: string;
  route: string;
  key: string;
  state: string;
  status: number | null;
  claimed_at: Date;
  expires_at: Date;
}

// The feeder forgets expired keys every minute; an hour says that it does not.
const forgottenWithinMs = 3_600_000;
const keptMs = 24 * 3_600_000;

/** Each kept answer is one that may be given again, for a day and no longer. */
export const idempotencyKeys: Check = async (context) => {
  const nowMs = context.deps.clock.now().getTime();
  const { wrong, examined } = await readBook(context, async (trx) => {
    const suspects: Row[] = await trx('idempotency_keys')
      .select('principal_id', 'route', 'key', 'state', 'status', 'claimed_at', 'expires_at')
      .whereRaw("(state = 'done' AND (status IS NULL OR status NOT BETWEEN 200 AND 299))")
      .orWhere('expires_at', '<', new Date(nowMs - forgottenWithinMs))
      .orWhereRaw('expires_at <= claimed_at')
      .orWhereRaw(`expires_at > claimed_at + interval '${keptMs} milliseconds'`)
      .limit(1_000);
    const counted = await trx('idempotency_keys').count<{ count: number }[]>('* AS count');
    return { wrong: suspects, examined: Number(counted[0]?.count ?? 0) };
  });
  return resultOf(
    examined,
    wrong.map((row) => ({
      ...describe(row, nowMs),
      record_id: `${row.principal_id} ${row.route} ${row.key}`,
    })),
  );
};

function describe(
  { state, status, claimed_at, expires_at }: Row,
  nowMs: number,
): Omit<CheckFinding, 'record_id'> {
  const isKeptAnswer = status !== null && status >= 200 && status <= 299;
  if (state === 'done' && !isKeptAnswer)
    return { code: 'answer_not_repeatable', detail: `Its status is ${status ?? 'missing'}` };
  if (expires_at.getTime() < nowMs - forgottenWithinMs)
    return { code: 'key_not_forgotten', detail: `It expired at ${expires_at.toISOString()}` };
  return {
    code: 'key_lifetime_wrong',
    detail: `From ${claimed_at.toISOString()} to ${expires_at.toISOString()}`,
  };
}
