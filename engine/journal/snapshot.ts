import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openBook } from '../commands/define.js';
import { DOUBLE_WORDS, EXPIRES_AT_US } from '../book/order-slab.js';
import { Engine } from '../engine.js';
import { syncFolder } from './segment.js';
import { writeWhole } from './journal.js';
import { bytesOf, headOf, sectionsOf, type BookHead, type Section, type StateHead } from './state-writer.js';

const hashBytes = 32;
const lengthBytes = 4;

const snapshotName = (seq: number): string => `state-${String(seq).padStart(16, '0')}.snapshot`;

interface Manifest extends StateHead {
  /** Kind and length of each section that follows. */
  sections: { kind: 'doubles' | 'ints' | 'bytes'; length: number }[];
}

/** Writes the state as it is after its last command: a SHA-256, a head as JSON, the arrays. Whole or not at all. */
export function writeSnapshot(dir: string, engine: Engine): string {
  const sections = sectionsOf(engine);
  const manifest: Manifest = { ...headOf(engine), sections: sections.map(describe) };
  const head = Buffer.from(JSON.stringify(manifest));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(head.length);
  const body = Buffer.concat([length, head, ...sections.map(bytesOf)]);
  const file = join(dir, snapshotName(engine.seq));
  const handle = openSync(`${file}.part`, 'w', 0o600);
  try {
    writeWhole(handle, createHash('sha256').update(body).digest(), hashBytes, 0);
    writeWhole(handle, body, body.length, hashBytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.part`, file);
  syncFolder(dir);
  return file;
}

/** The newest snapshot whose digest is right, as an engine; null when there is none. Damaged ones are passed over. */
export function readNewestSnapshot(dir: string): { engine: Engine; passedOver: string[] } | null {
  const passedOver: string[] = [];
  for (const name of snapshotsIn(dir).reverse()) {
    const engine = readSnapshot(join(dir, name));
    if (engine) return { engine, passedOver };
    passedOver.push(name);
  }
  return null;
}

/** Keeps the newest snapshots and removes those before them. */
export function pruneSnapshots(dir: string, keep: number): void {
  for (const name of snapshotsIn(dir).slice(0, -keep)) rmSync(join(dir, name));
}

export function snapshotsIn(dir: string): string[] {
  return readdirSync(dir)
    .filter((name) => /^state-\d{16}\.snapshot$/.test(name))
    .sort();
}

/** What is known of a snapshot without making an engine of it. */
export interface SnapshotFacts {
  name: string;
  seq: number;
  eventSeq: number;
  bytes: number;
}

/** The snapshots whose digest is right, the oldest first. */
export function wholeSnapshots(dir: string): SnapshotFacts[] {
  return snapshotsIn(dir).flatMap((name) => {
    const whole = readWhole(join(dir, name));
    if (!whole) return [];
    const { seq, eventSeq } = whole.manifest;
    return [{ name, seq, eventSeq, bytes: whole.body.length }];
  });
}

interface WholeSnapshot {
  manifest: Manifest;
  body: Buffer;
  /** Where the sections begin. */
  from: number;
}

/** Null when the digest is not right. */
function readWhole(file: string): WholeSnapshot | null {
  const bytes = readFileSync(file);
  const body = bytes.subarray(hashBytes);
  const digest = createHash('sha256').update(body).digest();
  if (bytes.length < hashBytes + lengthBytes || !digest.equals(bytes.subarray(0, hashBytes))) return null;
  const from = lengthBytes + body.readUInt32LE(0);
  return { manifest: JSON.parse(body.subarray(lengthBytes, from).toString()), body, from };
}

function readSnapshot(file: string): Engine | null {
  const whole = readWhole(file);
  if (!whole) return null;
  const { manifest, body } = whole;
  const engine = new Engine(manifest.capacity);
  let at = whole.from;
  const sections = manifest.sections.map((section) => {
    const length = byteLength(section);
    const memory = new ArrayBuffer(length);
    new Uint8Array(memory).set(body.subarray(at, at + length));
    at += length;
    return readSection(section, memory);
  });
  restore(engine, manifest, sections);
  return engine;
}

function readSection({ kind }: Manifest['sections'][number], memory: ArrayBuffer): ReadSection {
  const nothing = new ArrayBuffer(0);
  return {
    ints: new Int32Array(kind === 'ints' ? memory : nothing),
    doubles: new Float64Array(kind === 'doubles' ? memory : nothing),
    bytes: new Uint8Array(kind === 'bytes' ? memory : nothing),
  };
}

interface ReadSection {
  ints: Int32Array;
  doubles: Float64Array;
  bytes: Uint8Array;
}

function restore(engine: Engine, head: StateHead, sections: ReadSection[]): void {
  const next = () => {
    const section = sections.shift();
    if (!section) throw new Error('The snapshot has fewer sections than this engine keeps');
    return section;
  };
  engine.slab.ints.set(next().ints);
  engine.slab.doubles.set(next().doubles);
  engine.slab.restore(head.slab);
  for (const array of engine.accounts.arrays) fill(array, next());
  for (const [pair, units] of head.maxQuantities ?? []) engine.accounts.maxQuantity[pair] = units;
  for (let account = 0; account < engine.accounts.used; account++) engine.accounts.rebind(account);
  engine.accounts.supply.set(next().doubles);
  engine.assets.set(next().bytes);
  engine.killedSessions.set(next().bytes);
  engine.guardedSessions.restore(head.guardedSessions ?? []);
  for (const table of engine.clientIds.tables) table.restore([next().ints, next().ints]);
  engine.clientIds.restore(head.clientIdsBeganAtUs);
  engine.seq = head.seq;
  engine.timeUs = head.timeUs;
  engine.epoch = head.epoch;
  engine.events.seq = head.eventSeq;
  engine.isKilled = head.isKilled;
  for (const book of head.books) restoreBook(engine, book);
  for (const slot of head.expiring)
    engine.lifecycle.expiries.add(
      slot,
      engine.slab.doubles[slot * DOUBLE_WORDS + EXPIRES_AT_US]!,
      engine.slab.idOf(slot),
    );
}

function restoreBook(engine: Engine, head: BookHead): void {
  const book = openBook(engine, head.instrument);
  book.hasTraded = head.hasTraded;
  for (const slot of [...head.bids, ...head.asks]) book.stand(slot);
  for (const slot of [...head.sleepingBuys, ...head.sleepingSells]) book.triggers.add(slot);
}

function fill(array: Section, { ints, doubles, bytes }: ReadSection): void {
  if (array instanceof Float64Array) array.set(doubles);
  else array.set(array instanceof Int32Array ? ints : bytes);
}

function describe(section: Section): Manifest['sections'][number] {
  const kind = section instanceof Float64Array ? 'doubles' : section instanceof Int32Array ? 'ints' : 'bytes';
  return { kind, length: section.length };
}

function byteLength({ kind, length }: Manifest['sections'][number]): number {
  return length * { doubles: 8, ints: 4, bytes: 1 }[kind];
}
