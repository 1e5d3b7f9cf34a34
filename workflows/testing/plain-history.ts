import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { z } from 'zod';
import { idFromKey } from '../../lib/ids.js';

/** What differs from recording to recording and machine to machine, and what no replay looks at. */
const dropped = new Set([
  'identity',
  'workerVersion',
  'binaryChecksum',
  'meteringMetadata',
  'historySizeBytes',
  'requestId',
  'taskId',
  'stackTrace',
  'stack_trace',
  'nonRetryableErrorTypes',
  'prevAutoResetPoints',
  'firstWorkflowTaskBackoff',
  // Of tracing.
  'header',
]);
const beginning = Date.parse('2026-01-01T00:00:00Z');
const minuteMs = 60_000;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** The queue of one worker process: its id, its machine, and an id. */
const stickyQueue = /^\d+@.+$/;
/** Maps, which servers write in any order. */
const maps = new Set(['indexedFields', 'fields']);
/** Ids that somebody drew; ours follow from names and are of version 5. */
const drawnId = /[0-9a-f]{8}-[0-9a-f]{4}-[1-46-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
export type RecordedHistory = Parameters<typeof historyToJSON>[0];

const payload = z.strictObject({ metadata: z.record(z.string(), z.string()), data: z.string().optional() });
const recorded = z.object({ events: z.array(z.looseObject({ eventTime: z.string() })) });

/**
 * Writes histories of one story as protobuf JSON, an event a line, so that a second recording differs only where the
 * workflow does: the story begins on the first day of 2026 and its clock shows whole minutes, ids are numbered.
 * Throws when a payload is sealed.
 */
export function createHistoryWriter(story: string) {
  const ids = new Map<string, string>();
  let offsetMs: number | null = null;

  const numbered = (id: string): string => {
    const known = ids.get(id) ?? idFromKey(`${story}/id/${ids.size}`);
    ids.set(id, known);
    return known;
  };
  /** Rounded down, so that what came later stays later. */
  const shifted = (text: string): string => {
    const at = Date.parse(text);
    offsetMs ??= at;
    return new Date(beginning + Math.floor((at - offsetMs) / minuteMs) * minuteMs).toISOString();
  };
  const plainText = (text: string): string => {
    if (time.test(text)) return shifted(text);
    return stickyQueue.test(text) ? 'sticky' : text.replace(drawnId, numbered);
  };
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return plainText(value);
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    const sealed = payload.safeParse(value);
    if (sealed.success) return plainPayload(sealed.data);
    const kept = Object.entries(value).filter(([key]) => !dropped.has(key));
    return Object.fromEntries(kept.map(([key, part]) => [key, plainField(key, part)]));
  };
  const plainField = (key: string, part: unknown): unknown => {
    if (key === 'startToFireTimeout') return wholeMinutes(part);
    if (key === 'coreUsedFlags' && Array.isArray(part)) return part.toSorted();
    return maps.has(key) ? plain(sorted(part)) : plain(part);
  };
  const plainPayload = ({ metadata, data }: z.infer<typeof payload>) => {
    const encoding = fromBase64(metadata['encoding'] ?? '');
    if (encoding === 'binary/null') return { metadata: sorted(metadata) };
    if (encoding !== 'json/plain') throw new Error(`A recorded history must be readable, not ${encoding}`);
    const text = JSON.stringify(plain(JSON.parse(fromBase64(data ?? ''))));
    return { metadata: sorted(metadata), data: Buffer.from(text).toString('base64') };
  };

  return {
    write(history: RecordedHistory): string {
      const { events } = recorded.parse(JSON.parse(historyToJSON(history)));
      return `{"events":[\n${events.map((event) => JSON.stringify(plain(event))).join(',\n')}\n]}\n`;
    },
  };
}

function sorted(map: unknown): object {
  return Object.fromEntries(Object.entries(map ?? {}).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function wholeMinutes(delay: unknown): string {
  const seconds = z
    .string()
    .regex(/^[\d.]+s$/)
    .transform(Number.parseFloat)
    .parse(delay);
  return seconds < 60 ? `${seconds}s` : `${Math.round(seconds / 60) * 60}s`;
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}
