import type { GatewayLimits } from './limits.js';

const minuteMs = 60_000;

/** Counts what a client sends: too many frames a minute, or too many that wait, and it is no client of ours. */
export class FrameGate {
  private sinceMinute = 0;
  private minuteBeganAt = 0;
  private waiting = 0;

  constructor(private readonly limits: GatewayLimits) {}

  /** False when the frame is one too many. */
  enter(nowMs: number): boolean {
    if (nowMs - this.minuteBeganAt > minuteMs) {
      this.minuteBeganAt = nowMs;
      this.sinceMinute = 0;
    }
    this.sinceMinute += 1;
    this.waiting += 1;
    return this.sinceMinute <= this.limits.framesPerMinute && this.waiting <= this.limits.framesWaiting;
  }

  leave(): void {
    this.waiting -= 1;
  }
}
