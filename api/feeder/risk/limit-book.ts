import type { Knex } from 'knex';
import { RiskBreachModel } from '../../../db/models/risk-breaches.js';
import { RiskLimitModel } from '../../../db/models/risk-limits.js';
import { within, type BreachLevel, type Standing } from '../../../domain/risk/rules.js';
import type { RiskBreach, RiskLimit } from '../../../domain/risk/schema.js';

const keyOf = (limitId: string, level: BreachLevel): string => `${limitId} ${level}`;

/** Limits in force with the breaches that are open, as the rows say, and since when each has been below its level. */
export class LimitBook {
  limits: readonly RiskLimit[] = [];
  breaches: readonly RiskBreach[] = [];
  /** Other limits or breaches than at the reading before. */
  hasChanged = false;
  private standings = new Map<string, Standing>();

  async read(trx: Knex): Promise<void> {
    const before = this.ids;
    this.limits = await RiskLimitModel.query(trx).where({ state: 'in_force' }).orderBy('id');
    this.breaches = await RiskBreachModel.query(trx).whereNull('closed_at').orderBy('opened_at');
    const open = this.breaches.map(({ limit_id, level }) => keyOf(limit_id, level));
    // What people have closed since is over.
    this.standings = new Map(
      open.map((key) => [key, this.standings.get(key) ?? { isBreached: true, belowSinceMs: null }]),
    );
    this.hasChanged = this.ids !== before;
  }

  private get ids(): string {
    return [...this.limits, ...this.breaches].map(({ id }) => id).join();
  }

  standing(limitId: string, level: BreachLevel): Standing {
    return this.standings.get(keyOf(limitId, level)) ?? within;
  }

  stand(limitId: string, level: BreachLevel, standing: Standing): void {
    if (standing.isBreached) this.standings.set(keyOf(limitId, level), standing);
    else this.standings.delete(keyOf(limitId, level));
  }

  opened(breach: RiskBreach): void {
    this.breaches = [...this.breaches, breach];
  }

  openOf(limitId: string, level: BreachLevel): RiskBreach | undefined {
    return this.breaches.find((each) => each.limit_id === limitId && each.level === level);
  }

  closed({ id }: RiskBreach): void {
    this.breaches = this.breaches.filter((each) => each.id !== id);
  }

  /** Warnings of limits that are no longer in force. */
  get orphans(): readonly RiskBreach[] {
    const ids = new Set(this.limits.map(({ id }) => id));
    return this.breaches.filter(({ level, limit_id }) => level === 'soft' && !ids.has(limit_id));
  }
}
