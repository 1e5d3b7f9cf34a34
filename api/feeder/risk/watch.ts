import { clientHoldings } from '../../../db/views/risk-holdings.js';
import { isSlow } from '../../../domain/risk/rules.js';
import type { RiskLimit } from '../../../domain/risk/schema.js';
import { FUNDS_MOVED, TRADED } from '../../../engine/protocol/events.js';
import { houseContext, type ApiDeps } from '../../context.js';
import { read } from '../../work.js';
import type { Directory } from '../engine/directory.js';
import type { EngineEvent } from '../engine/engine-event.js';
import { keepHalts } from './keep-halts.js';
import { LimitBook } from './limit-book.js';
import { Marks } from './marks.js';
import { judge, closeOrphans } from './judge.js';
import { MarginWatch } from './margin-watch.js';
import { RiskRecord } from './risk-record.js';
import { readSlowFacts, type SlowFacts } from './slow-facts.js';
import { watchedWorld } from './watched-world.js';

/**
 * Holds what clients have against the limits of risk. The books tell what each batch touched and wait until it is measured: a
 * hard limit stops new risk before the next batch is taken. Prices are looked at every second, slow measures at their own pace.
 */
export interface RiskWatch {
  /** A batch is in the books. */
  touch(events: readonly EngineEvent[], directory: Directory | null): void;
  /** Measures what batches have touched. Errors: EngineAway, EngineLost, HaltRefused; what was not measured stays to be. */
  settle(): Promise<void>;
  /** Looks at prices and at what is due by time; answers how long to rest. */
  tick(): Promise<number>;
}

const lookEveryMs = 1_000;
/** Any account: its picture has the instruments. */
const anyAccount = 1;

export function createRiskWatch(deps: ApiDeps): RiskWatch {
  const context = houseContext(deps, 'risk-watch');
  const book = new LimitBook();
  const marks = new Marks();
  const margins = new MarginWatch(deps);
  const record = new RiskRecord(deps);
  const touched = new Set<string>();
  const oneAtATime = queue();
  let slow: SlowFacts | null = null;
  let slowAtMs = -Infinity;

  const refresh = () => read(context, (trx) => book.read(trx));
  const world = async (facts: SlowFacts) =>
    watchedWorld({ facts, marks, instruments: await deps.instruments.all(), now: deps.clock.now() });

  const judgeThose = async (facts: SlowFacts, choose: (limit: RiskLimit) => boolean) =>
    judge(deps, book, {
      world: await world(facts),
      starts: facts.starts,
      limits: book.limits.filter(choose),
    });

  /** Everything anew: settings, history, what all hold, and what they stood at when the day began. */
  const measureAll = async (): Promise<SlowFacts> => {
    await refresh();
    marks.look(await deps.engine.picture(anyAccount));
    const ids = [...touched];
    const facts = await readSlowFacts(context, { limits: book.limits, marks, before: slow });
    await closeOrphans(deps, book);
    await judgeThose(facts, () => true);
    for (const id of ids) touched.delete(id);
    [slow, slowAtMs] = [facts, deps.clock.now().getTime()];
    return facts;
  };

  const measureTouched = async (facts: SlowFacts) => {
    const ids = [...touched];
    // People may just have closed what would still count as open here.
    if (book.breaches.some(({ level }) => level === 'hard')) await refresh();
    facts.held.put(ids, await read(context, (trx) => clientHoldings(trx, ids)));
    await judgeThose(
      facts,
      ({ measure, scope, trading_account_id: id }) =>
        !isSlow(measure) && (scope !== 'account' || touched.has(id ?? '')),
    );
    for (const id of ids) touched.delete(id);
  };

  const look = async () => {
    if (!slow) return void (await measureAll());
    await refresh();
    const hasChanged = marks.look(await deps.engine.picture(anyAccount));
    if (hasChanged || book.hasChanged) await judgeThose(slow, ({ measure }) => !isSlow(measure));
  };

  const bySlowPace = async () => {
    const facts = await oneAtATime(measureAll);
    const seen = await world(facts);
    await keepHalts(deps, book.breaches);
    await margins.look(seen);
    await record.write(seen);
  };

  return {
    touch: (events, directory) => {
      marks.trade(events);
      margins.touch(events);
      for (const { type, account, other } of events) {
        if (type !== TRADED && type !== FUNDS_MOVED) continue;
        for (const number of type === TRADED ? [account, other] : [account]) {
          const id = directory?.parties.get(number)?.trading_account_id;
          if (id) touched.add(id);
        }
      }
    },
    settle: () =>
      oneAtATime(async () => {
        if (!slow) await measureAll();
        else if (touched.size > 0 && book.limits.length > 0) await measureTouched(slow);
      }),
    tick: async () => {
      const isDue = deps.clock.now().getTime() - slowAtMs >= (slow?.settings.slowMs ?? 0);
      if (isDue) await bySlowPace();
      else await oneAtATime(look);
      return lookEveryMs;
    },
  };
}

/** Work one after the other, in the order in which it comes; one that fails holds up no other. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
