import { nextStanding, type BreachLevel } from '../../../domain/risk/rules.js';
import type { RiskLimit } from '../../../domain/risk/schema.js';
import type { ApiDeps } from '../../context.js';
import { measureLimit, type MeasuredWorld, type Starts } from '../../risk/measure-limit.js';
import { closeWarning, openBreach } from './breaches.js';
import type { LimitBook } from './limit-book.js';

interface Judged {
  world: MeasuredWorld;
  starts: Starts;
  limits: readonly RiskLimit[];
}

/** Hard first: what stops comes before what warns. */
const levels: readonly BreachLevel[] = ['hard', 'soft'];

/**
 * Measures limits, opens the breaches of those that are passed and closes warnings that are over. One that cannot be opened
 * holds up no other; the first such error is thrown at the end.
 */
export async function judge(
  deps: ApiDeps,
  book: LimitBook,
  { world, starts, limits }: Judged,
): Promise<void> {
  const errors: unknown[] = [];
  for (const limit of limits) {
    const measured = measureLimit(limit, world, starts);
    if (measured === null) continue;
    for (const level of levels)
      await judgeLevel(deps, book, { world, limit, level, measured }).catch((error: unknown) =>
        errors.push(error),
      );
  }
  if (errors.length > 0) throw errors[0];
}

interface Level {
  world: MeasuredWorld;
  limit: RiskLimit;
  level: BreachLevel;
  measured: number;
}

async function judgeLevel(
  deps: ApiDeps,
  book: LimitBook,
  { world, limit, level, measured }: Level,
): Promise<void> {
  const threshold = limit[level];
  if (threshold === null) return;
  const before = book.standing(limit.id, level);
  // A hard one is over when people say so.
  if (level === 'hard' && before.isBreached) return;
  const facts = { measured, level: Number(threshold), atMs: world.now.getTime() };
  const after = nextStanding(before, facts, world.settings.recovery);
  if (after.isBreached && !before.isBreached)
    book.opened(await openBreach(deps, { limit, level, threshold, measured }));
  const open = book.openOf(limit.id, level);
  if (!after.isBreached && before.isBreached && open) {
    await closeWarning(deps, open, 'recovered');
    book.closed(open);
  }
  book.stand(limit.id, level, after);
}

/** Warnings of a limit that is no longer in force end with it. */
export async function closeOrphans(deps: ApiDeps, book: LimitBook): Promise<void> {
  for (const breach of book.orphans) {
    await closeWarning(deps, breach, 'limit_ended');
    book.closed(breach);
  }
}
