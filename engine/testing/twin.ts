import { Engine, type EngineCapacity } from '../engine.js';
import { Frames } from '../frames.js';
import { assertInvariants } from '../invariants.js';
import { writeCommand, type Command } from '../protocol/codec.js';
import { resultName, type ResultName } from '../protocol/result-codes.js';
import { NaiveEngine } from './naive-engine.js';
import type { PlainEvent } from './plain-events.js';
import type { PlainState } from './plain-state.js';
import { readEvents } from './read-events.js';
import { readState } from './read-state.js';

export interface Answered {
  result: ResultName;
  events: PlainEvent[];
}

/** The engine and its naive twin side by side: each command goes to both, and everything that can be seen must be equal. */
export class Twin {
  readonly engine: Engine;
  readonly naive: NaiveEngine;
  private readonly frames = Frames.ofCount(2);
  private seq = 0;
  timeUs = 0;
  /** What was said since the twins were ready, for whoever must find out why they part. */
  private readonly said: Command[] = [];
  /** Every command with its number and time, for whoever plays them again. */
  readonly told: Command[] = [];
  /** The last new order, for a retry. */
  lastOrder: Command | null = null;

  constructor(capacity: EngineCapacity) {
    this.engine = new Engine(capacity);
    this.naive = new NaiveEngine(capacity);
  }

  /** Applies a command with the next number and the present time; throws where the two differ in anything. */
  say(command: Command): Answered {
    this.said.push(command);
    try {
      const answered = this.tell(command);
      assertSame('state', readState(this.engine), this.naive.state(), command);
      assertInvariants(this.engine);
      return answered;
    } catch (error) {
      const lines = this.said.map((one) => JSON.stringify(one)).join('\n');
      throw new Error(`The twins part after\n${lines}`, { cause: error });
    }
  }

  /** As `say`, without a look at the state: for what only prepares. */
  tell(command: Command): Answered {
    const numbered = { ...command, seq: ++this.seq, timeUs: this.timeUs };
    const { engine, naive, frames } = this;
    this.told.push(numbered);
    engine.events.clear();
    if (command.name === 'newOrder') this.lastOrder = command;
    writeCommand(frames, 0, numbered);
    const code = engine.apply(frames, 0);
    const events = readEvents(engine.events);
    const expected = naive.apply(numbered);
    assertSame('result', resultName(code), resultName(expected.code), numbered);
    assertSame('events', events, expected.events, numbered);
    return { result: resultName(code), events };
  }

  get state(): PlainState {
    return readState(this.engine);
  }
}

function assertSame(what: string, got: unknown, expected: unknown, command: Command): void {
  const [ours, theirs] = [JSON.stringify(got), JSON.stringify(expected)];
  if (ours === theirs) return;
  throw new Error(
    `${what} differs after ${JSON.stringify(command)}\nengine: ${ours}\nnaive:  ${theirs}\nfirst at ${differenceOf(ours, theirs)}`,
  );
}

function differenceOf(ours: string, theirs: string): string {
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at += 1;
  return `"${ours.slice(Math.max(0, at - 60), at + 40)}" for "${theirs.slice(Math.max(0, at - 60), at + 40)}"`;
}
