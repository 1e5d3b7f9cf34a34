import { leadStatus } from './answer-follower.js';
import { LeadLine, LeaderSilent } from './journal/lead-line.js';
import { isLed } from './journal/lead.js';

const askEveryMs = 500;
const answerWithinMs = 2_000;

/** What a follower knows of who leads: a line to it, whose end says that it is gone, and what it last said. */
export class LeadWatch {
  line: LeadLine | null = null;
  hasSeenLeader = false;
  /** Of the leader that was heard last, and its last command then. */
  heard: { epoch: number; seq: number } | null = null;
  private freeSinceMs: number | null = null;
  private heardAtMs = performance.now();
  private askedAtMs = -Infinity;

  constructor(private readonly dir: string) {}

  /** Looks who leads. */
  async look(): Promise<void> {
    if (this.line && !this.line.isBroken) return;
    this.line = await LeadLine.open(this.dir);
    if (this.line) {
      this.hasSeenLeader = true;
      this.freeSinceMs = null;
      return;
    }
    this.heard = null;
    // Somebody may be there whose socket is too busy to take a line.
    if (await isLed(this.dir)) this.freeSinceMs = null;
    else this.freeSinceMs ??= performance.now();
  }

  /** How long nobody has held the right to lead; null while somebody does. */
  get freeForMs(): number | null {
    return this.freeSinceMs === null ? null : performance.now() - this.freeSinceMs;
  }

  get silentMs(): number {
    return Math.round(performance.now() - this.heardAtMs);
  }

  /** Asks how far the leader is, from time to time; true when it was asked and has answered. */
  async ask(): Promise<boolean> {
    if (!this.line || performance.now() - this.askedAtMs < askEveryMs) return false;
    this.askedAtMs = performance.now();
    const answer = await unlessSilent(this.line.ask('status', answerWithinMs));
    if (answer === null) return false;
    this.heard = leadStatus.parse(JSON.parse(answer));
    this.heardAtMs = performance.now();
    return true;
  }

  close(): void {
    this.line?.close();
  }
}

/** Null when the leader did not answer: that is a fact about it, and no error here. */
export async function unlessSilent<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof LeaderSilent) return null;
    throw error;
  }
}
