import { Engine, type EngineCapacity } from './engine.js';
import { lastEventIn } from './feed/event-log.js';
import { replay, type EngineFolders, type WarmEngine } from './open-engine.js';
import { readNewestSnapshot, writeSnapshot } from './journal/snapshot.js';
import { stateHash } from './journal/state-writer.js';
import { JournalTail, type ReadBounds } from './journal/tail.js';

/** Events that are kept before it is looked whether the leader has them in its log: it writes them with each batch. */
const keptEvents = 16_384;

/**
 * A second engine that replays the journal of the first while it is written. Its state is compared with the leader's, it
 * takes the snapshots so that the leader never pauses for one, and it is warm when it must lead.
 */
export class Follower {
  readonly engine: Engine;
  private readonly tail: JournalTail;
  /** The last event that is known to be in the leader's log. */
  private loggedEvent = 0;

  constructor(
    private readonly folders: EngineFolders,
    capacity: EngineCapacity,
  ) {
    this.engine = readNewestSnapshot(folders.journal)?.engine ?? new Engine(capacity);
    this.tail = new JournalTail(folders.journal, this.engine.seq + 1);
  }

  /** Applies what was written since the last time, within bounds; false when more may be there. Errors: Diverged. */
  catchUp(bounds: ReadBounds = {}): boolean {
    const isAll = this.tail.read((frames, from, count) => {
      replay(this.engine, frames, from, count);
      this.letGo(keptEvents);
    }, bounds);
    this.letGo(0);
    return isAll;
  }

  hash(): string {
    return stateHash(this.engine);
  }

  snapshot(): string {
    return writeSnapshot(this.folders.journal, this.engine);
  }

  /** What goes on from here when this process must lead. */
  get warm(): WarmEngine {
    return { engine: this.engine, place: this.tail.place };
  }

  /** True when the leader has every event so far in its log. */
  get isLogged(): boolean {
    return this.engine.events.count === 0;
  }

  close(): void {
    this.tail.close();
  }

  /**
   * A leader may die between the journal and the event log: what is not there yet is kept, for who goes on. More than a few
   * are looked up only.
   */
  private letGo(most: number): void {
    const { events } = this.engine;
    if (events.count > most && events.seq > this.loggedEvent)
      this.loggedEvent = lastEventIn(this.folders.events);
    if (events.seq <= this.loggedEvent) events.clear();
  }
}
