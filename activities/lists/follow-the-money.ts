import { setImmediate } from 'node:timers/promises';
import type { ListEntry } from '../../domain/compliance/lists.js';
import { boundedEntry } from './entry-bounds.js';
import { ftmEntity, nestedIn, textsOf, type FtmEntity } from './ftm-entity.js';
import {
  attach,
  attachmentFrom,
  entriesFrom,
  isParty,
  ownersOf,
  topicsIn,
  type Attachment,
} from './ftm-facts.js';
import { assertSize, corrupt, type ParsedList } from './list-file-error.js';
import { decodeText, lineAt } from './list-text.js';

export interface FtmCounts {
  /** Entities of any schema, those inside others included. */
  entities: number;
  /** Parties that somebody has listed: these become entries. */
  targets: number;
  /** Papers, addresses, sanctions and wallets that belong to a listed party. */
  attached: number;
}

const file = 'FollowTheMoney entities';
/** OpenSanctions' sanctions have 300 MB; parties and politically exposed persons of the whole world do not fit. */
const maxFileBytes = 512 * 1024 * 1024;
/** A file in square brackets is one text of JSON and must be in memory at once. */
const maxArrayBytes = 16 * 1024 * 1024;

/**
 * Reads entities of FollowTheMoney (followthemoney.tech, as OpenSanctions publishes them): one JSON object a line, papers
 * and addresses as lines of their own (`entities.ftm.json`) or inside their holder (`targets.nested.json`). Entries are
 * persons, organisations, vessels, aircraft and wallets with a topic that screening knows; others are relations. Refuses a
 * line that is no entity, a target without a name, ids that appear twice.
 */
export async function parseFollowTheMoney(bytes: Uint8Array): Promise<ParsedList<FtmCounts>> {
  assertSize(file, bytes.length, maxFileBytes);
  const read = new Reader();
  for await (const { entity, line } of entitiesIn(bytes)) {
    const fault = read.take(entity);
    if (fault) throw corrupt(file, { line }, `entity ${entity.id} ${fault}`);
  }
  const entries = read.entries();
  if (entries.length === 0) throw corrupt(file, {}, 'there is no entry');
  return { entries, counts: read.counts };
}

/** Gathers parties, and what belongs to them, in whatever order the lines come. */
class Reader {
  readonly counts: FtmCounts = { entities: 0, targets: 0, attached: 0 };
  private readonly targets = new Map<string, { entries: ListEntry[]; addresses: string[] }>();
  private readonly byOwner = new Map<string, Attachment[]>();
  private readonly byId = new Map<string, Attachment>();

  /** Takes one entity; says what is wrong with it, if something is. */
  take(entity: FtmEntity): string | null {
    const nested = nestedIn(entity);
    this.counts.entities += 1 + nested.length;
    for (const inner of nested) this.keep([entity.id], inner);
    this.keep(ownersOf(entity), entity);
    if (!isParty(entity) || topicsIn(entity).length === 0) return null;
    if (this.targets.has(entity.id)) return 'appears twice';
    const entries = entriesFrom(entity);
    if (entries.length === 0) return 'has no name';
    this.targets.set(entity.id, { entries, addresses: textsOf(entity, 'addressEntity') });
    this.counts.targets += 1;
    return null;
  }

  entries(): ListEntry[] {
    return [...this.targets].flatMap(([id, { entries, addresses }]) => {
      const own = this.byOwner.get(id) ?? [];
      const belonging = [...own, ...addresses.flatMap((address) => this.byId.get(address) ?? [])];
      this.counts.attached += belonging.length;
      return entries.map((entry) => boundedEntry(belonging.reduce(attach, entry)));
    });
  }

  private keep(owners: readonly string[], entity: FtmEntity): void {
    const attachment = attachmentFrom(entity);
    if (!attachment) return;
    for (const owner of owners) this.byOwner.set(owner, [...(this.byOwner.get(owner) ?? []), attachment]);
    if (entity.schema === 'Address') this.byId.set(entity.id, attachment);
  }
}

interface Line {
  entity: FtmEntity;
  line: number;
}

async function* entitiesIn(bytes: Uint8Array): AsyncGenerator<Line> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 100).toString('latin1').trimStart().startsWith('[')) {
    yield* entitiesOfArray(buffer);
    return;
  }
  let line = 1;
  for (let start = 0; start < buffer.length; line += 1) {
    const newLine = buffer.indexOf('\n', start);
    const end = newLine < 0 ? buffer.length : newLine;
    const text = decodeText(file, buffer.subarray(start, end), () => line).trim();
    if (text !== '') yield { entity: entityFrom(parsed(text, line), line), line };
    if (line % linesAtOnce === 0) await setImmediate();
    start = end + 1;
  }
}

/** Others of the process get their turn in between. */
const linesAtOnce = 500;

function* entitiesOfArray(buffer: Buffer): Generator<Line> {
  assertSize(file, buffer.length, maxArrayBytes);
  const all = parsed(decodeText(file, buffer), 1);
  if (!Array.isArray(all)) throw corrupt(file, { line: 1 }, 'it is no list of entities');
  for (const [at, item] of all.entries()) {
    const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    const place = typeof id === 'string' ? buffer.indexOf(JSON.stringify(id)) : -1;
    const line = place < 0 ? at + 1 : lineAt(buffer, place);
    yield { entity: entityFrom(item, line), line };
  }
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw corrupt(file, { line }, 'it is not JSON');
  }
}

function entityFrom(value: unknown, line: number): FtmEntity {
  const read = ftmEntity.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw corrupt(
    file,
    { line },
    `it is no entity: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
  );
}
