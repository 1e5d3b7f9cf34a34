import type { ClickHouseClient } from '@clickhouse/client';
import type { OutboxEvent } from '../models/outbox.js';

/** Fields of an event's payload that are kept: codes and states. Whatever else a payload holds stays in Postgres. */
export const codeFields = [
  'application_kind',
  'country',
  'decision',
  'event',
  'list',
  'outcome',
  'previous_state',
  'reason',
  'risk_level',
  'state',
] as const;
export const timeFields = ['opened_at', 'due_at', 'next_review_at'] as const;

/** Whose events are kept. */
export const nounsInClickhouse: readonly string[] = ['compliance', 'onboarding'];

/** True for the events that the table is about. */
export function isOnboardingEvent(event: OutboxEvent): boolean {
  return nounsInClickhouse.includes(event.noun);
}

/** Adds events; one that is there already collapses with its twin. */
export async function insertOnboardingEvents(
  clickhouse: ClickHouseClient,
  events: OutboxEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await clickhouse.insert({ table: 'onboarding_events', values: events.map(rowOf), format: 'JSONEachRow' });
}

/** The row of an event: by name, because a payload could carry words that nobody meant for a store of this kind. */
export function rowOf(event: OutboxEvent): Record<string, unknown> {
  const { payload } = event;
  return {
    event_id: event.event_id,
    at: timeText(event.at),
    xid: event.xid,
    position: event.id,
    kind: event.kind,
    noun: event.noun,
    record_id: event.record_id,
    application_id: uuidOf(payload.application_id) ?? (event.noun === 'onboarding' ? event.record_id : null),
    case_id: uuidOf(payload.case_id) ?? (event.kind.startsWith('compliance.case_') ? event.record_id : null),
    actor_kind: uuidOf(event.actor_id) ? 'user' : 'service',
    ...Object.fromEntries(codeFields.map((field) => [field, codeOf(payload[field])])),
    priority: countOf(payload.priority),
    hit_count: countOf(payload.hit_count),
    hits_by_list: countsOf(payload.hits_by_list),
    ...Object.fromEntries(timeFields.map((field) => [field, timeOf(payload[field])])),
  };
}

const codePattern = /^[A-Za-z0-9_.:-]{1,64}$/;
const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Free text is not a code, so it never gets here whatever a payload says. */
function codeOf(value: unknown): string {
  return typeof value === 'string' && codePattern.test(value) ? value : '';
}

function uuidOf(value: unknown): string | null {
  return typeof value === 'string' && uuidPattern.test(value) ? value : null;
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
}

function countsOf(value: unknown): Record<string, number> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, count]) => (codeOf(name) ? [[name, countOf(count)]] : [])),
  );
}

function timeOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? null : timeText(time);
}

/** As ClickHouse reads it without settings: `2026-01-31 08:00:00.000`, UTC. */
function timeText(time: Date): string {
  return time.toISOString().replace('T', ' ').replace('Z', '');
}
