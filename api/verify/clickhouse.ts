import { nounsInClickhouse } from '../../db/clickhouse/onboarding-events.js';
import { cursorOf, type OutboxPosition } from '../../db/models/outbox.js';
import { readBook, resultOf, type Check, type CheckFinding } from './check.js';

interface Total {
  kind: string;
  state: string;
  count: number;
}

/** ClickHouse has each event that was given to it once, with the state that it told: as many of each kind and state. */
export const clickhouse: Check = async (context) => {
  const { given, position } = await readBook(context, async (trx) => {
    const cursor = await cursorOf(trx, 'clickhouse');
    const { rows } = await trx.raw<{ rows: Total[] }>(
      `SELECT kind, coalesce(payload->>'state', '') AS state, count(*)::int AS count FROM outbox
       WHERE noun = ANY (?) AND (xid, id) <= (?::xid8, ?::bigint) GROUP BY 1, 2`,
      [[...nounsInClickhouse], cursor.xid, cursor.id],
    );
    return { given: rows, position: cursor };
  });
  const kept = await totalsIn(context.deps.clickhouse, position);
  const examined = given.reduce((sum, { count }) => sum + count, 0);
  return resultOf(examined, differences(given, kept));
};

async function totalsIn(
  client: Parameters<Check>[0]['deps']['clickhouse'],
  { xid, id }: OutboxPosition,
): Promise<Total[]> {
  const result = await client.query({
    query: `SELECT kind, state, toUInt32(count()) AS count FROM onboarding_events FINAL
            WHERE (xid, position) <= ({xid:UInt64}, {id:UInt64}) GROUP BY kind, state`,
    query_params: { xid, id },
    format: 'JSONEachRow',
  });
  return result.json<Total>();
}

function differences(given: Total[], kept: Total[]): CheckFinding[] {
  const name = ({ kind, state }: Total) => (state ? `${kind} ${state}` : kind);
  const counts = new Map(kept.map((total) => [name(total), total.count]));
  const names = new Set([...given, ...kept].map(name));
  const expected = new Map(given.map((total) => [name(total), total.count]));
  return [...names].sort().flatMap((each) => {
    const [inPostgres, inClickhouse] = [expected.get(each) ?? 0, counts.get(each) ?? 0];
    if (inPostgres === inClickhouse) return [];
    return [
      {
        code: 'totals_differ',
        record_id: each,
        detail: `Postgres has ${inPostgres}, ClickHouse ${inClickhouse}`,
      },
    ];
  });
}
