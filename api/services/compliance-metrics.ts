import {
  sampleFigures,
  verdictsByAnalyst,
  verdictsByRule,
  type VerdictRow,
} from '../../db/views/case-metrics.js';
import { actorNames } from '../../db/views/actor-names.js';
import { shareOf, type CaseMetrics } from '../../domain/compliance/case-metrics.js';
import { listCodes } from '../../domain/compliance/lists.js';
import type { Context } from '../context.js';
import { read } from '../work.js';

const dayMs = 86_400_000;

/** How verdicts on hits went over the last days, per person and per rule, from the book of record. */
export function getCaseMetrics(context: Context, { days }: { days: number }): Promise<CaseMetrics> {
  const until = context.clock.now();
  const time = { since: new Date(until.getTime() - days * dayMs), until };
  return read(
    context,
    async (trx) => {
      const analysts = await verdictsByAnalyst(trx, time);
      const rules = await verdictsByRule(trx, time);
      const samples = await sampleFigures(trx, time);
      const ids = new Set([
        ...analysts.map(({ reviewed_by }) => reviewed_by),
        ...samples.flatMap(({ recommended_by, agreed, disagreed }) =>
          recommended_by && agreed + disagreed > 0 ? [recommended_by] : [],
        ),
      ]);
      const names = await actorNames(trx, [...ids]);
      return {
        ...time,
        analysts: [...ids].map((user_id) => {
          const sample = samples.find(({ recommended_by }) => recommended_by === user_id);
          const row = analysts.find(({ reviewed_by }) => reviewed_by === user_id);
          return {
            user_id,
            full_name: names.get(user_id) ?? '',
            ...figuresOf(row ?? nothing),
            sampled: (sample?.agreed ?? 0) + (sample?.disagreed ?? 0),
            disagreed: sample?.disagreed ?? 0,
          };
        }),
        rules: rules.flatMap((row) => {
          const list = listCodes.find((code) => code === row.list);
          const { explanation_code } = row;
          return list ? [{ list, explanation_code, ...figuresOf(row) }] : [];
        }),
        samples: {
          open: total(samples.map(({ open }) => open)),
          agreed: total(samples.map(({ agreed }) => agreed)),
          disagreed: total(samples.map(({ disagreed }) => disagreed)),
        },
      };
    },
    { isOneMoment: true },
  );
}

const nothing: VerdictRow = {
  alerts: 0,
  confirmed: 0,
  cleared: 0,
  escalated: 0,
  reopened: 0,
  median_minutes: null,
  p90_minutes: null,
};

function figuresOf(row: VerdictRow) {
  const { alerts, confirmed, cleared, escalated, reopened, median_minutes, p90_minutes } = row;
  const precision = shareOf(confirmed, confirmed + cleared);
  return {
    alerts,
    confirmed,
    cleared,
    escalated,
    reopened,
    precision: precision?.share ?? null,
    precision_low: precision?.low ?? null,
    precision_high: precision?.high ?? null,
    median_minutes,
    p90_minutes,
  };
}

function total(counts: number[]): number {
  return counts.reduce((sum, each) => sum + each, 0);
}
