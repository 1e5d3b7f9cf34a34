import { CLIENT_ID_INT, FRAME_INTS } from './protocol/commands.js';

const nameWords = 4;

/** A connection whose orders end with it, and the four words of its name, all zero for none. */
export type GuardedSession = [session: number, ...name: number[]];

/** The connections with cancel-on-disconnect, as the journal tells of them: what another leader must know of them. */
export class GuardedSessions {
  private readonly names = new Map<number, number[]>();

  /** True when it is the one that was there under this number. */
  begin(session: number, ints: Int32Array, at: number): boolean {
    const from = at * FRAME_INTS + CLIENT_ID_INT;
    const name = Array.from(ints.subarray(from, from + nameWords));
    const isSame = isNamed(name) && this.names.get(session)?.join() === name.join();
    this.names.set(session, name);
    return isSame;
  }

  end(session: number): void {
    this.names.delete(session);
  }

  /** By their numbers. */
  get all(): GuardedSession[] {
    const numbers = [...this.names.keys()].sort((one, other) => one - other);
    return numbers.map((session) => [session, ...(this.names.get(session) ?? [])]);
  }

  restore(all: readonly GuardedSession[]): void {
    for (const [session, ...name] of all) this.names.set(session, name);
  }
}

export const isNamed = (name: readonly number[]): boolean => name.some((word) => word !== 0);
