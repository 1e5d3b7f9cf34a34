import type { ClickhouseMigration } from './migration.js';

/**
 * What happened to applications and cases, for questions over many of them; ids, states and counts, never personal data.
 * An event that comes twice has the same sorting key and collapses: read with FINAL, or by argMax over (xid, position).
 */
export const onboardingEvents: ClickhouseMigration = {
  name: '001-onboarding-events',
  up: [
    `CREATE TABLE onboarding_events (
      event_id UUID,
      at DateTime64(3, 'UTC'),
      xid UInt64,
      position UInt64,
      kind LowCardinality(String),
      noun LowCardinality(String),
      record_id UUID,
      application_id Nullable(UUID),
      case_id Nullable(UUID),
      actor_kind LowCardinality(String),
      application_kind LowCardinality(String),
      country LowCardinality(String),
      decision LowCardinality(String),
      event LowCardinality(String),
      list LowCardinality(String),
      outcome LowCardinality(String),
      previous_state LowCardinality(String),
      reason LowCardinality(String),
      risk_level LowCardinality(String),
      state LowCardinality(String),
      priority UInt8,
      hit_count UInt32,
      hits_by_list Map(String, UInt32),
      opened_at Nullable(DateTime64(3, 'UTC')),
      due_at Nullable(DateTime64(3, 'UTC')),
      next_review_at Nullable(DateTime64(3, 'UTC'))
    )
    ENGINE = ReplacingMergeTree
    PARTITION BY toYYYYMM(at)
    ORDER BY (noun, kind, at, event_id)`,
  ],
  down: ['DROP TABLE onboarding_events'],
};
