/**
 * The clock of a hard breach. The feeder has stopped new risk before this began, and the closing lets it in again; here
 * people are reminded: to acknowledge in time, then to close in time, and with more weight when they don't. What they did is
 * in the book of record, which is asked anew at every news and before every reminder. Nothing is sold by itself. At the end
 * a note is kept: how long it took, and how often people had to be reminded.
 */
import { CancellationScope, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { RiskActivities } from '../../activities/risk.js';
import { latestDue, type BreachAlarm, type BreachSummary } from '../../domain/risk/breach-clock.js';
import type { HandleBreachInput } from '../../domain/risk/rules.js';
import { compensation, recordWrite } from '../../lib/temporal/activity-profiles.js';
import { BreachDesk } from './desk.js';

const records = proxyActivities<RiskActivities>(recordWrite);
const undoing = proxyActivities<RiskActivities>(compensation);

export async function handleBreach(input: HandleBreachInput): Promise<BreachSummary> {
  const desk = new BreachDesk();
  try {
    await awaitClosing(desk, input);
  } catch (error) {
    // Whoever reads the history of the breach must see that nobody is reminded of it any more.
    if (isCancellation(error))
      await CancellationScope.nonCancellable(() => undoing.summariseBreach({ ...input, ...desk.summary() }));
    throw error;
  }
  await records.summariseBreach({ ...input, ...desk.summary() });
  return desk.summary();
}

async function awaitClosing(desk: BreachDesk, { breach_id }: HandleBreachInput): Promise<void> {
  for (;;) {
    const work = await records.loadBreach({ breach_id });
    const alarm = desk.take(work);
    if (work.closed_at !== null) return;
    if (await desk.news(alarm && alarm.atMs - Date.now())) continue;
    if (!alarm) continue;
    const due = latestDue(work, alarm, Date.now());
    await tell(breach_id, due);
    desk.gave(due);
  }
}

async function tell(breach_id: string, { about, number }: BreachAlarm): Promise<void> {
  const occasion = { breach_id, about, number };
  await (number === 0 ? records.remindOfBreach(occasion) : records.escalateBreach(occasion));
}
