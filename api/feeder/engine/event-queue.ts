import { EVENT_BYTES } from '../../../engine/protocol/events.js';
import { readEngineEvents, type EngineEvent } from './engine-event.js';

/** Events that have come and were not taken yet, in their order. */
export class EventQueue {
  private chunks: { bytes: Uint8Array; count: number }[] = [];
  /** How many there are. */
  length = 0;

  push(bytes: Uint8Array, count: number): void {
    this.chunks.push({ bytes, count });
    this.length += count;
  }

  /** When the first one happened; null when there is none. */
  get oldestUs(): number | null {
    const [first] = this.chunks;
    return first ? (readEngineEvents(first.bytes, 1)[0]?.timeUs ?? null) : null;
  }

  /** Takes the first ones, whole chunks as far as they fit, at least one. */
  take(most: number): EngineEvent[] {
    const events: EngineEvent[] = [];
    for (;;) {
      const first = this.chunks[0];
      if (!first || (events.length > 0 && events.length + first.count > most)) return events;
      const wanted = Math.min(first.count, most - events.length);
      for (const event of readEngineEvents(first.bytes, wanted)) events.push(event);
      this.length -= wanted;
      if (wanted === first.count) this.chunks.shift();
      else
        this.chunks[0] = { bytes: first.bytes.subarray(wanted * EVENT_BYTES), count: first.count - wanted };
    }
  }
}
