import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { rootDir } from '../../lib/root.js';

export const historiesFolder = join(rootDir, 'workflows', 'histories');

/** Protobuf JSON as `npm run record` writes it; what a test does not ask for is left as it is. */
const event = z.looseObject({ eventId: z.string(), eventType: z.string() });
const started = z.looseObject({
  workflowExecutionStartedEventAttributes: z.looseObject({
    workflowType: z.object({ name: z.string() }),
  }),
});
const history = z.object({ events: z.tuple([event.extend(started.shape)], event) });
export type RecordedEvents = z.infer<typeof event>[];

export interface RecordedFile {
  name: string;
  text: string;
  workflowType: string;
  events: RecordedEvents;
}

/** All of them, by name. Throws when the folder is missing or holds none. */
export function readRecordedHistories(): RecordedFile[] {
  const names = readdirSync(historiesFolder).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new Error(`No recorded history in ${historiesFolder}: npm run record`);
  return names.sort().map((file) => {
    const text = readFileSync(join(historiesFolder, file), 'utf8');
    const { events } = history.parse(JSON.parse(text));
    const { workflowType } = events[0].workflowExecutionStartedEventAttributes;
    return { name: basename(file, '.json'), text, workflowType: workflowType.name, events };
  });
}
