import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ChangeLog } from './change-log.js';
import { Publisher } from './publisher.js';
import type { MarketTopic } from './topics.js';

let newest: number;
let tell: () => void;
let publisher: Publisher;
beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
  newest = 0;
  publisher = new Publisher({
    onNews: (listener) => {
      tell = listener;
      return () => undefined;
    },
    textOf: (_topic, { payload }) => String(payload),
    now: () => Date.now(),
  });
});
afterEach(() => {
  publisher.close();
  jest.useRealTimers();
});

/** Counts: each message says from where to where. */
const counting = (everyMs: number): MarketTopic => ({
  name: 'counting',
  everyMs,
  begin: () => ({ cursor: newest, messages: [{ kind: 'all', payload: `0-${newest}` }] }),
  after: (cursor) =>
    newest === cursor
      ? null
      : { cursor: newest, messages: [{ kind: 'some', payload: `${cursor}-${newest}` }] },
});

function reader() {
  const one = { isReady: true, heard: [] as string[] };
  return { one, reader: { isReady: () => one.isReady, send: (text: string) => void one.heard.push(text) } };
}

function pass(ms: number): void {
  for (let passed = 0; passed < ms; passed++) {
    newest += 1;
    tell();
    jest.advanceTimersByTime(1);
  }
}

describe('a publisher', () => {
  it('tells no oftener than the topic says, and each message begins where the last one ended', () => {
    const { one, reader: listener } = reader();
    publisher.follow(counting(50), listener);
    pass(1_000);
    expect(one.heard.length).toBeGreaterThan(15);
    expect(one.heard.length).toBeLessThanOrEqual(21);
    for (const [index, text] of one.heard.entries())
      if (index > 0) expect(text.split('-')[0]).toBe(one.heard[index - 1]?.split('-')[1]);
  });

  it('tells who did not read all at once when they do, and holds up nobody else', () => {
    const [slow, quick] = [reader(), reader()];
    publisher.follow(counting(50), slow.reader);
    publisher.follow(counting(50), quick.reader);
    slow.one.isReady = false;
    pass(500);
    expect([slow.one.heard.length, quick.one.heard.length > 8]).toEqual([1, true]);
    slow.one.isReady = true;
    jest.advanceTimersByTime(100);
    expect(slow.one.heard[1]).toBe('0-500');
  });

  it('rests when nothing is new', () => {
    publisher.follow(counting(50), reader().reader);
    jest.advanceTimersByTime(1_000);
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('a change log', () => {
  it('says what changed after an event, and that it does not know for one of too long ago', () => {
    const log = new ChangeLog(10);
    log.note(10, 0, 1);
    log.note(11, 0, 5);
    log.note(12, 1, 6);
    log.note(12, 0, 5);
    expect(log.after(11)).toEqual({ bids: new Set([5]), asks: new Set([6]) });
    expect(log.after(12)).toEqual({ bids: new Set(), asks: new Set() });
    expect(log.after(9)).toBeNull();
    for (let sequence = 13; sequence < 50_000; sequence++) log.note(sequence, 0, sequence);
    expect(log.after(12)).toBeNull();
    expect(log.after(49_998)?.bids).toEqual(new Set([49_999]));
  });
});
