import { z } from 'zod';
import type { ProblemCode } from '../../domain/problems.js';

const topic = z.string().max(100);

/** What a client may say. */
export const clientFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('authenticate'), token: z.string().max(4_096) }),
  z.strictObject({ type: z.literal('subscribe'), topic, after: z.string().max(200).optional() }),
  z.strictObject({ type: z.literal('unsubscribe'), topic }),
  z.strictObject({ type: z.literal('present'), topic }),
]);
export type ClientFrame = z.infer<typeof clientFrame>;

/** What the gateway says. `id` is what a client resumes after; null for what is not kept. */
export type ServerFrame =
  | { type: 'authenticated' }
  | { type: 'subscribed'; topic: string; id: string | null }
  | { type: 'event'; topic: string; id: string | null; kind: string; payload: unknown }
  | { type: 'error'; code: ProblemCode; topic?: string };

/** The frame, or null for what is none. */
export function readFrame(text: string): ClientFrame | null {
  try {
    return clientFrame.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
