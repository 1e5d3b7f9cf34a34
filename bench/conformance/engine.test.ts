import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engine } from './engine.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'purser-streams-'));
  mkdirSync(join(dir, 'engine'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** A sell of 5 at 100, an IOC buy of 7 at 101, a cancel of what is gone, a sell of 4 at 90, its change to 3 at 95. */
const messages = [
  { type: 0, side: 1, ioc: 0, quantity: 5, id: 11n, price: 100n },
  { type: 0, side: 0, ioc: 1, quantity: 7, id: 12n, price: 101n },
  { type: 1, side: 1, ioc: 0, quantity: 0, id: 11n, price: 100n },
  { type: 0, side: 1, ioc: 0, quantity: 4, id: 13n, price: 90n },
  { type: 2, side: 1, ioc: 0, quantity: 3, id: 13n, price: 95n },
];
const reports = [
  '0,1,1,11,100,5',
  '0,2,0,12,101,7',
  '1,2,100,5,11,12',
  '2,2,0,12,101',
  '4,3,11',
  '0,4,1,13,90,4',
  '3,5,1,13,95,3',
];

function writeStream(): void {
  const bytes = Buffer.alloc(16 + messages.length * 40);
  bytes.writeUInt32LE(messages.length, 12);
  for (const [index, { type, side, ioc, quantity, id, price }] of messages.entries()) {
    const at = 16 + index * 40;
    bytes.set([type, side, ioc], at);
    bytes.writeUInt32LE(quantity, at + 4);
    bytes.writeBigUInt64LE(BigInt(index + 1), at + 8);
    bytes.writeBigUInt64LE(id, at + 16);
    bytes.writeBigInt64LE(price, at + 24);
  }
  writeFileSync(join(dir, 'engine', 'small.bin'), bytes);
}

const name = (sha256: string, bestAsk = 95) =>
  writeFileSync(
    join(dir, 'engine', 'hashes.json'),
    JSON.stringify({ 'small.bin': { sha256, bestBid: 0, bestAsk } }),
  );
const digest = createHash('sha256').update(reports.join('\n')).digest('hex');

describe('the engine part', () => {
  it('passes a stream whose reports and best prices are those that are named', async () => {
    writeStream();
    name(digest);
    expect(await engine.run(dir)).toMatchObject({ run: 3, passed: 3, failed: [] });
  });

  it('fails one whose digest or best price is another, or that is not there', async () => {
    writeStream();
    name('0'.repeat(64), 96);
    expect((await engine.run(dir)).failed.map(({ id }) => id)).toEqual(['small.bin', 'small.bin best ask']);
    rmSync(join(dir, 'engine', 'small.bin'));
    expect((await engine.run(dir)).failed).toEqual([{ id: 'small.bin', why: 'there is no such file' }]);
  });

  it('runs nothing where nothing is named', async () => {
    expect(await engine.run(join(dir, 'nowhere'))).toMatchObject({ run: 0 });
  });
});
