import { Engine, type EngineCapacity } from './engine.js';
import { replay } from './open-engine.js';
import { readNewestSnapshot, writeSnapshot } from './journal/snapshot.js';
import { stateHash } from './journal/state-writer.js';
import { JournalTail } from './journal/tail.js';

/**
 * A second engine that replays the journal of the first while it is written. Its state is compared with the leader's, it
 * takes the snapshots so that the leader never pauses for one, and it is warm when it must lead.
 */
export class Follower {
  readonly engine: Engine;
  private readonly tail: JournalTail;

  constructor(
    private readonly dir: string,
    capacity: EngineCapacity,
  ) {
    this.engine = readNewestSnapshot(dir)?.engine ?? new Engine(capacity);
    this.tail = new JournalTail(dir, this.engine.seq + 1);
  }

  /** Applies what was written since the last time; answers the number of the last command applied. */
  catchUp(): number {
    this.tail.read((frames, from, count) => {
      replay(this.engine, frames, from, count);
      this.engine.events.clear();
    });
    return this.engine.seq;
  }

  hash(): string {
    return stateHash(this.engine);
  }

  snapshot(): string {
    return writeSnapshot(this.dir, this.engine);
  }

  close(): void {
    this.tail.close();
  }
}
