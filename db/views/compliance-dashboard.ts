import type { ClickHouseClient } from '@clickhouse/client';
import type { Dashboard } from '../../domain/compliance/case-views.js';

/** Events about cases; those about hits carry the state of the hit. */
const aboutCases =
  "(kind LIKE 'compliance.case_%' OR kind = 'compliance.information_requested') AND case_id IS NOT NULL";
const newest = '(xid, position)';

/** The newest state of each case, application and hit, from the events; a repeated event collapses under FINAL. */
const caseStates = `SELECT case_id, argMax(state, ${newest}) AS now_state, min(opened_at) AS opened
  FROM onboarding_events FINAL WHERE ${aboutCases} GROUP BY case_id`;
const applicationStates = `SELECT application_id, argMax(state, ${newest}) AS now_state
  FROM onboarding_events FINAL WHERE noun = 'onboarding' AND state != '' GROUP BY application_id`;
const hitStates = `SELECT record_id, any(list) AS on_list, argMax(state, ${newest}) AS now_state
  FROM onboarding_events FINAL WHERE kind LIKE 'compliance.hit_%' GROUP BY record_id`;

const since = 'fromUnixTimestamp64Milli({since:Int64})';
const now = 'fromUnixTimestamp64Milli({now:Int64})';

const ages = `multiIf(hours < 24, 'up_to_1_day', hours < 72, 'up_to_3_days', hours < 168, 'up_to_7_days', 'over_7_days')`;

/** Every figure of the board of compliance, from ClickHouse alone. */
export async function complianceDashboard(
  clickhouse: ClickHouseClient,
  { days, at }: { days: number; at: Date },
): Promise<Dashboard> {
  const params = { now: at.getTime(), since: at.getTime() - days * 86_400_000 };
  const ask = async <T>(query: string): Promise<T[]> => {
    const result = await clickhouse.query({ query, query_params: params, format: 'JSONEachRow' });
    return result.json<T>();
  };
  const [levels] = await ask<{ opened: number; warned: number; breached: number }>(serviceLevels);
  const [decided] = await ask<{ minutes: number | null }>(medianMinutes);
  const [last] = await ask<{ at_ms: number }>(
    'SELECT toUnixTimestamp64Milli(max(at)) AS at_ms FROM onboarding_events',
  );
  const { opened = 0, warned = 0, breached = 0 } = levels ?? {};
  return {
    cases_by_state: await ask(
      `SELECT now_state AS state, toUInt32(count()) AS count FROM (${caseStates}) GROUP BY now_state ORDER BY now_state`,
    ),
    cases_by_age: await ask(casesByAge),
    service_levels: {
      within: opened - warned - breached,
      warned,
      breached,
      median_minutes: decided?.minutes ?? null,
    },
    decisions_by_day: await ask(decisionsByDay),
    hits_by_list: await ask(hitsByList),
    applications_by_state: await ask(
      `SELECT now_state AS state, toUInt32(count()) AS count FROM (${applicationStates}) GROUP BY now_state ORDER BY now_state`,
    ),
    as_of: new Date(Number(last?.at_ms ?? 0) || at.getTime()).toISOString(),
  };
}

const casesByAge = `SELECT bucket, toUInt32(count()) AS count FROM (
    SELECT ${ages} AS bucket, hours FROM (
      SELECT dateDiff('hour', opened, ${now}) AS hours FROM (${caseStates}) WHERE now_state NOT IN ('decided', 'closed')))
  GROUP BY bucket ORDER BY min(hours)`;

/** Of the cases opened in the period: how many stayed within their time, were warned of, ran past it. */
const serviceLevels = `SELECT toUInt32(count()) AS opened, toUInt32(countIf(was_breached)) AS breached,
    toUInt32(countIf(was_warned AND NOT was_breached)) AS warned
  FROM (SELECT case_id, max(kind = 'compliance.case_breached') AS was_breached, max(kind = 'compliance.case_warned') AS was_warned
    FROM onboarding_events FINAL WHERE ${aboutCases} GROUP BY case_id HAVING min(opened_at) >= ${since})`;

const medianMinutes = `SELECT if(count() = 0, NULL, quantileExact(0.5)(dateDiff('minute', assumeNotNull(opened_at), at))) AS minutes
  FROM onboarding_events FINAL WHERE kind = 'compliance.case_decided' AND opened_at IS NOT NULL AND at >= ${since}`;

const decisionsByDay = `SELECT toString(toDate(at)) AS day, decision, toUInt32(count()) AS count
  FROM onboarding_events FINAL WHERE kind = 'compliance.case_decided' AND at >= ${since} GROUP BY day, decision ORDER BY day, decision`;

const hitsByList = `SELECT on_list AS list, now_state AS state, toUInt32(count()) AS count
  FROM (${hitStates}) WHERE now_state != 'superseded' GROUP BY list, state ORDER BY list, state`;
