import { beforeAll, describe, expect, it } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { DefaultLogger, Runtime, Worker, type ReplayResult } from '@temporalio/worker';
import { hostname, userInfo } from 'node:os';
import { rootDir } from '../../lib/root.js';
import { failureConverterPath } from '../../lib/temporal/data-converter.js';
import { droppedSpans } from '../../lib/temporal/interceptors.js';
import * as workflows from '../index.js';
import { readRecordedHistories, type RecordedEvents } from '../testing/recorded-histories.js';
import { fromEnvironment } from '../testing/servers.js';

const files = readRecordedHistories();
const results = new Map<string, ReplayResult>();

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), telemetryOptions: quiet });
  const all = files.map(({ name, events }) => ({ workflowId: name, history: { events } }));
  for (const [name, result] of await replay(all)) results.set(name, result);
}, 120_000);

describe('the workflows of this build', () => {
  it.each(files.map((file) => file.name))('replay %s', (name) => {
    const result = results.get(name);
    expect(result).toBeDefined();
    expect(result?.error).toBeUndefined();
  });

  it('have a recorded history each, none of them cut off', () => {
    const recorded = new Set(files.map((file) => file.workflowType));
    expect([...recorded].sort()).toEqual(Object.keys(workflows).sort());
    const ends = files.map(({ events }) => events.at(-1)?.eventType);
    expect(ends.filter((type) => !/EXECUTION_(COMPLETED|CONTINUED_AS_NEW)$/.test(type ?? ''))).toEqual([]);
    expect(ends).toContain('EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW');
  });

  it('are refused a history that they would not have written', async () => {
    const { events } = file('low-risk-by-rule');
    const altered = await replay([
      { workflowId: 'as it is', history: { events } },
      { workflowId: 'another activity', history: { events: withActivityRenamed(events, 'assessRisk') } },
      { workflowId: 'a step less', history: { events: withoutActivity(events, 'assessRisk') } },
      { workflowId: 'another end', history: { events: withAnotherEnd(events) } },
    ]);
    expect(altered.get('as it is')?.error).toBeUndefined();
    for (const name of ['another activity', 'a step less', 'another end'])
      expect([name, altered.get(name)?.error]).toEqual([name, expect.any(DeterminismViolationError)]);
  });
});

describe('the recorded histories', () => {
  it('say nothing about the machine on which they were recorded', () => {
    const words = [rootDir, hostname(), 'file://', 'node_modules', `/${userInfo().username}/`];
    const found = files.flatMap(({ name, text }) =>
      words.filter((word) => readable(text).includes(word)).map((word) => `${name}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('hold ids, states and times alone: no field of a person', () => {
    const people = /name"|email|birth|address|phone|passport_number|iban/i;
    const found = files.filter(({ text }) => payloadsOf(text).some((payload) => people.test(payload)));
    expect(found.map((each) => each.name)).toEqual([]);
    // The search would see one: the payloads are really read.
    expect(payloadsOf(file('low-risk-by-rule').text).join()).toContain('may_pass_by_rule');
  });
});

const quiet = { logging: { filter: 'OFF' as const, forward: {} } };

async function replay(histories: { workflowId: string; history: unknown }[]) {
  const options = {
    workflowBundle: { codePath: fromEnvironment('TEST_WORKFLOW_BUNDLE') },
    dataConverter: { failureConverterPath },
    sinks: droppedSpans,
  };
  const found = new Map<string, ReplayResult>();
  for await (const result of Worker.runReplayHistories(options, histories))
    found.set(result.workflowId, result);
  return found;
}

function file(name: string) {
  const found = files.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not recorded`);
  return found;
}

function withActivityRenamed(events: RecordedEvents, name: string): RecordedEvents {
  const at = activityAt(events, name);
  const text = JSON.stringify(events[at]).replace(`"name":"${name}"`, '"name":"anotherStep"');
  return events.with(at, JSON.parse(text));
}

/** The three events of the activity and the workflow task that followed; what refers to later ones is moved up. */
function withoutActivity(events: RecordedEvents, name: string): RecordedEvents {
  const at = activityAt(events, name);
  const count = 6;
  const moved = JSON.stringify(events.toSpliced(at, count)).replace(
    /"(\w*[eE]ventId)":"(\d+)"/g,
    (whole, key: string, id: string) =>
      Number(id) > at + count ? `"${key}":"${Number(id) - count}"` : whole,
  );
  return JSON.parse(moved);
}

function withAnotherEnd(events: RecordedEvents): RecordedEvents {
  const text = JSON.stringify(events.at(-1))
    .replace('EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED', 'EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED')
    .replace('workflowExecutionCompletedEventAttributes', 'workflowExecutionCanceledEventAttributes');
  return events.with(-1, JSON.parse(text));
}

function activityAt(events: RecordedEvents, name: string): number {
  const at = events.findIndex((event) =>
    JSON.stringify(event['activityTaskScheduledEventAttributes'] ?? null).includes(`"name":"${name}"`),
  );
  if (at < 0) throw new Error(`${name} is not in this history`);
  return at;
}

function payloadsOf(text: string): string[] {
  return [...text.matchAll(/"data":"([^"]+)"/g)].map(([, data = '']) =>
    Buffer.from(data, 'base64').toString('utf8'),
  );
}

function readable(text: string): string {
  return [text, ...payloadsOf(text)].join('\n');
}
