import { isNamed, type GuardedSession } from './guarded-sessions.js';

export interface SessionNumbersOptions {
  /** Numbers from one to below this; zero is the engine itself. */
  most: number;
  /** Connections with cancel-on-disconnect that were there with the leader before. */
  awaited: readonly GuardedSession[];
  /** Whether the kill switch has stopped the connection of this number. */
  isKilled: (session: number) => boolean;
}

/** Which connection has which number, and which numbers wait for who had them with the leader before. */
export class SessionNumbers {
  private readonly free: number[];
  private awaited: GuardedSession[];

  constructor(private readonly options: SessionNumbersOptions) {
    this.awaited = [...options.awaited];
    const kept = new Set(this.awaited.map(([session]) => session));
    const all = Array.from({ length: options.most - 1 }, (_, index) => options.most - 1 - index);
    this.free = all.filter((session) => !kept.has(session));
  }

  /** A number for a new connection; null when there are as many as there may be. */
  take(): number | null {
    // A connection that was stopped by the kill switch may not lend its stop to another one.
    const place = this.free.findLastIndex((each) => !this.options.isKilled(each));
    return (place < 0 ? undefined : this.free.splice(place, 1)[0]) ?? null;
  }

  give(session: number): void {
    this.free.unshift(session);
  }

  /** The number that waits for who has this name, in place of the one that they have; null when none waits. */
  claim(name: readonly number[], own: number): number | null {
    const found = this.awaited.find(([, ...known]) => isNamed(known) && known.join() === name.join());
    if (!found) return null;
    this.awaited = this.awaited.filter((each) => each !== found);
    this.give(own);
    return found[0];
  }

  /** Waits for nobody any more. Answers the numbers of those who have not come back. */
  giveUp(): number[] {
    const gone = this.awaited.map(([session]) => session);
    this.awaited = [];
    for (const session of gone) this.give(session);
    return gone;
  }
}
