import { createHash, type Hash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Knex } from 'knex';
import { RiskDryRunMoveModel } from '../../db/models/risk-dry-run-moves.js';
import { RiskDryRunModel } from '../../db/models/risk-dry-runs.js';
import { riskModelInForce, type RiskModelModel } from '../../db/models/risk-models.js';
import { assessedParties, countAssessed } from '../../db/views/party-facts.js';
import type { RiskModel, RiskModelContent } from '../../domain/compliance/risk.js';
import type { DryRunLine, RiskDryRunMove, RiskDryRunView } from '../../domain/compliance/risk-models.js';
import { countMoves, isMove, moveOf, otherReasons, pairOf } from '../../domain/compliance/risk-moves.js';
import { canonicalJson } from '../../lib/crypto/canonical-json.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { dryRunViews } from './compliance-risk-views.js';

/** Two models weigh so many in some ten milliseconds: others wait no longer for their turn. */
const batchSize = 500;

interface Run {
  id: string;
  base: RiskModelModel;
  draft: RiskModel;
  draftHash: string;
  parties: number;
}

/**
 * Weighs every party by the model in force and by another content, from what their newest assessments weighed, a batch at a
 * time, each in a transaction of its own. Who would move is kept; the lines say how far it is. Whoever closes the connection
 * ends it, and such a run is never a ground for a proposal.
 */
export async function runDry(context: Context, content: RiskModelContent): Promise<Readable> {
  const run = await begin(context, content);
  return Readable.from(text(weighAll(context, run)));
}

export function getDryRun(context: Context, id: string): Promise<RiskDryRunView> {
  return read(context, (trx) => viewOf(trx, id, context.clock.now()));
}

async function* text(lines: AsyncIterable<DryRunLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

function begin(context: Context, content: RiskModelContent): Promise<Run> {
  return transact(context, async ({ trx, principal, now }) => {
    const base = await riskModelInForce(trx);
    const draftHash = hashOfJson(content);
    const parties = await countAssessed(trx);
    const id = newId();
    await RiskDryRunModel.query(trx).insert({
      id,
      base_id: base.id,
      draft_hash: draftHash,
      parties,
      without_facts: 0,
      moves: [],
      started_by: principal.id,
      started_at: now,
    });
    return { id, base, draft: { version: 'draft', ...content }, draftHash, parties };
  });
}

/** What has come out so far: counts, and a running hash of who moves. */
interface Tally {
  scored: number;
  withoutFacts: number;
  pairs: Map<string, number>;
  hash: Hash;
}

async function* weighAll(context: Context, run: Run): AsyncGenerator<DryRunLine> {
  yield { line: 'begun', dry_run_id: run.id, parties: run.parties };
  const tally: Tally = { scored: 0, withoutFacts: 0, pairs: new Map(), hash: createHash('sha256') };
  for (let after: string | null = null; ; yield { line: 'scored', scored: tally.scored }) {
    after = await transact(context, (work) => weighSome(work, { run, tally, after }));
    if (after === null) break;
  }
  yield { line: 'done', dry_run: await transact(context, (work) => finish(work, run, tally)) };
}

interface Batch {
  run: Run;
  tally: Tally;
  after: string | null;
}

/** Weighs the next parties and keeps who moves; where the next ones begin, or null behind the last. */
async function weighSome({ trx }: Work, { run, tally, after }: Batch): Promise<string | null> {
  const parties = await assessedParties(trx, { after, limit: batchSize });
  const moves: RiskDryRunMove[] = [];
  for (const { id, facts } of parties) {
    tally.scored += 1;
    if (!facts) {
      tally.withoutFacts += 1;
      continue;
    }
    const move = moveOf(facts, { base: run.base.content, draft: run.draft });
    const { before, after: then } = move;
    const pair = pairOf(before.level, then.level);
    tally.pairs.set(pair, (tally.pairs.get(pair) ?? 0) + 1);
    if (!isMove(move)) continue;
    const { gone, added } = otherReasons(move);
    moves.push({
      dry_run_id: run.id,
      application_id: id,
      from_level: before.level,
      from_score: before.score,
      to_level: then.level,
      to_score: then.score,
      reasons_gone: gone,
      reasons_new: added,
    });
  }
  for (const { dry_run_id: _run, ...move } of moves) tally.hash.update(canonicalJson(move));
  if (moves.length > 0) await RiskDryRunMoveModel.query(trx).insert(moves);
  return parties.length < batchSize ? null : (parties.at(-1)?.id ?? null);
}

async function finish(work: Work, run: Run, tally: Tally): Promise<RiskDryRunView> {
  const { trx, now } = work;
  const moves = countMoves(tally.pairs);
  const found = { moves, without_facts: tally.withoutFacts };
  const result_hash = hashOfJson({
    ...found,
    draft: run.draftHash,
    base: run.base.content_hash,
    parties: tally.scored,
    movers: tally.hash.digest('hex'),
  });
  await RiskDryRunModel.query(trx)
    .findById(run.id)
    .patch({ ...found, result_hash, finished_at: now });
  work.audit({
    action: 'compliance.try_risk_model',
    noun: 'compliance',
    record_id: run.id,
    after: { draft_hash: run.draftHash, base: run.base.name, result_hash, ...found },
  });
  return viewOf(trx, run.id, now);
}

async function viewOf(trx: Knex, id: string, now: Date): Promise<RiskDryRunView> {
  const [view] = await dryRunViews(trx, await RiskDryRunModel.query(trx).findByIds([id]), now);
  if (!view) throw problem('compliance.dry_run_not_found');
  return view;
}
