import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Visitor } from '../journey/visitor.js';
import { openAckLog, type AckLog } from './ack-log.js';

let folder: string;
let log: AckLog;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'purser-ack-'));
  log = openAckLog(join(folder, 'operations.jsonl'));
});
afterEach(() => {
  log.close();
  rmSync(folder, { recursive: true });
});

const outcomes = () => log.read().map(({ sequence, outcome, id }) => [sequence, outcome, id]);

describe('openAckLog', () => {
  it('has a write on disk as intended before it is sent and as acknowledged before it returns', async () => {
    let seenWhileSending: unknown;
    const answering: Visitor = {
      call: async () => {
        seenWhileSending = outcomes();
        return JSON.parse('{"id":"x"}');
      },
    };
    await log.follow('client', answering).call('POST', '/things');
    expect(seenWhileSending).toEqual([[1, 'intended', null]]);
    expect(outcomes()).toEqual([
      [1, 'intended', null],
      [1, 'acknowledged', 'x'],
    ]);
  });

  it('never takes a refusal for an acknowledgement', async () => {
    const refusing: Visitor = { call: async () => Promise.reject(new Error('no')) };
    await expect(log.follow('client', refusing).call('POST', '/things')).rejects.toThrow('no');
    expect(outcomes()[1]).toEqual([1, 'refused', null]);
  });

  it('leaves reads out', async () => {
    const answering: Visitor = { call: async () => JSON.parse('{}') };
    await log.follow('client', answering).call('GET', '/things');
    expect(outcomes()).toEqual([]);
  });
});
