import type { Spread } from '../domain/orders/engine-health.js';

const slots = 12;
const slotMs = 5_000;
/** Values are told apart to a sixteenth of a doubling: within 5 percent. */
const perDoubling = 16;
const lowestExponent = -10;
const buckets = 34 * perDoubling;

/** How some figure was spread over the last minute; keeping one costs a logarithm and no memory. */
export class LastMinute {
  private readonly counts = Array.from({ length: slots }, () => new Uint32Array(buckets));
  private readonly highest = new Float64Array(slots);
  private readonly periods = new Float64Array(slots).fill(-1);

  /** @param nowMs of a clock that only goes forward */
  add(value: number, nowMs: number): void {
    const period = Math.floor(nowMs / slotMs);
    const slot = period % slots;
    if (this.periods[slot] !== period) this.begin(slot, period);
    this.counts[slot]![bucketOf(value)]! += 1;
    if (value > this.highest[slot]!) this.highest[slot] = value;
  }

  /** Null when nothing was added. */
  spread(nowMs: number): Spread | null {
    const period = Math.floor(nowMs / slotMs);
    const live = [...this.periods.keys()].filter((slot) => this.periods[slot]! > period - slots);
    const sums = new Uint32Array(buckets);
    for (const slot of live) this.counts[slot]!.forEach((count, bucket) => (sums[bucket]! += count));
    const count = sums.reduce((sum, each) => sum + each, 0);
    if (count === 0) return null;
    const max = Math.max(...live.map((slot) => this.highest[slot]!));
    const at = (share: number) => Math.min(max, quantile(sums, Math.ceil(count * share)));
    return { p50: at(0.5), p99: at(0.99), max, count };
  }

  private begin(slot: number, period: number): void {
    this.counts[slot]!.fill(0);
    this.highest[slot] = 0;
    this.periods[slot] = period;
  }
}

function bucketOf(value: number): number {
  const bucket = Math.floor((Math.log2(value) - lowestExponent) * perDoubling);
  return Math.max(0, Math.min(buckets - 1, Number.isNaN(bucket) ? 0 : bucket));
}

/** The upper end of the bucket in which the value of this rank lies. */
function quantile(sums: Uint32Array, rank: number): number {
  let seen = 0;
  const bucket = sums.findIndex((count) => (seen += count) >= rank);
  return 2 ** ((bucket + 1) / perDoubling + lowestExponent);
}
