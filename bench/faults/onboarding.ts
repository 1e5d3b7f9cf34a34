import { setTimeout as sleep } from 'node:timers/promises';
import { openDesk, readReady, withNewClient, type Desk, type Ready } from '../journey/desk.js';
import { companyJourney, personJourney, type Step } from '../journey/onboarding.js';
import { Refused } from '../journey/visitor.js';
import type { AckLog } from './ack-log.js';
import { killAndWait } from './outages.js';
import type { Kill, Round, Victim } from './schedule.js';

export interface Outage {
  step: string;
  victim: Victim;
  delayMs: number;
  /** From the kill to the first good answer. */
  downMs: number;
  /** From the kill to the end of the step: how long the client waited for it; 0 when the step was over already. */
  waitedMs: number;
  /** Whether the step still went on when the kill came. */
  isInside: boolean;
}

export interface Outcome {
  outages: Outage[];
  /** Steps that were done again because the answer to a change had been lost. */
  repeated: number;
  /** Journeys that could not be finished. */
  broken: string[];
}

export interface FaultRun {
  homeDir: string;
  rounds: readonly Round[];
  log: AckLog;
  note: (line: string) => void;
}

/** Runs every journey of the schedule with its kills, one after the other. */
export async function runRounds({ homeDir, rounds, log, note }: FaultRun): Promise<Outcome> {
  const ready = await readReady(homeDir);
  const outcome: Outcome = { outages: [], repeated: 0, broken: [] };
  const firstNumber = firstJourneyNumber();
  const staff = followed(await openDesk(ready, `faults-${firstNumber}`), log);
  for (const [index, round] of rounds.entries()) {
    const number = firstNumber + index;
    note(`Journey ${index + 1} of ${rounds.length}: a ${round.kind}, ${round.kills.size} kills`);
    await runRound({
      homeDir,
      round,
      number,
      desk: await deskFor({ ready, staff, number, log }),
      outcome,
      note,
    }).catch((error: unknown) =>
      outcome.broken.push(`Journey ${index + 1} (${round.kind}): ${describe(error)}`),
    );
  }
  return outcome;
}

interface RoundRun {
  homeDir: string;
  round: Round;
  number: number;
  desk: Desk;
  outcome: Outcome;
  note: (line: string) => void;
}

async function runRound({ homeDir, round, number, desk, outcome, note }: RoundRun): Promise<void> {
  const { steps } = round.kind === 'person' ? personJourney(desk, number) : companyJourney(desk, number);
  for (const step of steps) {
    const kill = round.kills.get(step.name);
    const completing = complete(step).then((repeated) => ({ repeated, overAt: performance.now() }));
    // Both are waited for to their ends, so that the next kill meets a whole instance.
    const [completed, struck] = await Promise.allSettled([completing, kill ? strike(homeDir, kill) : null]);
    if (completed.status === 'rejected') throw completed.reason;
    if (struck.status === 'rejected') throw struck.reason;
    outcome.repeated += completed.value.repeated;
    if (!kill || !struck.value) continue;
    const { downMs, killedAt } = struck.value;
    const waitedMs = Math.max(0, completed.value.overAt - killedAt);
    outcome.outages.push({ step: step.name, ...kill, downMs, waitedMs, isInside: waitedMs > 0 });
    note(
      `  ${step.name}: ${kill.victim} killed after ${kill.delayMs} ms, back after ${Math.round(downMs)} ms, step over after ${Math.round(waitedMs)} ms`,
    );
  }
}

async function strike(
  homeDir: string,
  { victim, delayMs }: Kill,
): Promise<{ killedAt: number; downMs: number }> {
  await sleep(delayMs);
  const killedAt = performance.now();
  return { killedAt, downMs: await killAndWait(homeDir, victim) };
}

const mostRepeats = 3;
// A version that moved on, or a state: the change was made, its answer was lost.
const staleStatuses = [409, 412];

/** Does the step, again from its beginning when the answer to one of its changes was lost. Gives how often again. */
async function complete(step: Step): Promise<number> {
  for (let repeats = 0; ; repeats += 1) {
    try {
      await step.run();
      return repeats;
    } catch (error) {
      const isStale = error instanceof Refused && staleStatuses.includes(error.status);
      if (!isStale || repeats >= mostRepeats) throw new Error(`step "${step.name}" failed`, { cause: error });
    }
  }
}

async function deskFor(about: { ready: Ready; staff: Desk; number: number; log: AckLog }): Promise<Desk> {
  const { ready, staff, number, log } = about;
  const { client } = await withNewClient(ready, staff, `faults-journey-${number}`);
  return { ...staff, client: log.follow('client', client) };
}

function followed(desk: Desk, log: AckLog): Desk {
  return {
    ...desk,
    analyst: log.follow('analyst', desk.analyst),
    officer: log.follow('officer', desk.officer),
  };
}

/** Another one in every run, so that keys and people of earlier runs in the same home are not met again. */
export function firstJourneyNumber(): number {
  return (Math.floor(Date.now() / 1000) % 90_000) * 100;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? `${error.message}: ${describe(error.cause)}` : error.message;
}
