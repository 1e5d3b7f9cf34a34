import { CaseLinkModel } from '../../db/models/case-links.js';
import { CaseModel } from '../../db/models/cases.js';
import type { CaseLink, LinkView } from '../../domain/compliance/case-links.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { linkViewsOf } from './compliance-near-cases.js';

interface LinkCases {
  id: string;
  other_id: string;
  kind: CaseLink['kind'];
  reason: string;
}

/** Says that two cases have to do with each other; both show it. A link decides nothing. */
export function linkCases(context: Context, input: LinkCases): Promise<LinkView[]> {
  return transact(context, async (work) => {
    if (input.id === input.other_id) throw problem('compliance.link_not_possible');
    await holdBoth(work, [input.id, input.other_id]);
    const pair = { case_id: input.id, other_id: input.other_id };
    const turned = { case_id: input.other_id, other_id: input.id };
    const known = await CaseLinkModel.query(work.trx)
      .whereNull('ended_at')
      .where((either) => void either.where(pair).orWhere(turned))
      .first();
    if (known) throw problem('compliance.linked_already');
    const link = await CaseLinkModel.query(work.trx).insertAndFetch({
      id: newId(),
      ...pair,
      kind: input.kind,
      reason: input.reason,
      created_by: work.principal.id,
      created_at: work.now,
    });
    tell(work, link, { action: 'compliance.link', reason: input.reason });
    return linkViewsOf(work.trx, input.id);
  });
}

/** Ends a link that was a mistake; that it stood, and why it went, stays on record. */
export function endLink(
  context: Context,
  input: { id: string; link_id: string; reason: string },
): Promise<LinkView[]> {
  return transact(context, async (work) => {
    const link = await CaseLinkModel.query(work.trx).findById(input.link_id).forUpdate();
    const isOfCase = link && (link.case_id === input.id || link.other_id === input.id);
    if (!isOfCase || link.ended_at) throw problem('compliance.link_not_found');
    const ended = await CaseLinkModel.query(work.trx).patchAndFetchById(link.id, {
      ended_by: work.principal.id,
      ended_at: work.now,
      end_reason: input.reason,
    });
    tell(work, ended, { action: 'compliance.end_link', reason: input.reason });
    return linkViewsOf(work.trx, input.id);
  });
}

/** Both rows, in one order for everybody: of two who link the same cases at once the second sees the first's. */
async function holdBoth({ trx }: Work, ids: string[]): Promise<void> {
  const found = await CaseModel.query(trx).findByIds(ids).orderBy('id').forUpdate();
  if (found.length !== ids.length) throw problem('compliance.case_not_found');
}

/** On record with both cases, and told to whoever looks at either. */
function tell(work: Work, link: CaseLinkModel, { action, reason }: { action: string; reason: string }): void {
  const { id: link_id, kind, case_id, other_id } = link;
  const sides = [
    { id: case_id, other_case_id: other_id },
    { id: other_id, other_case_id: case_id },
  ];
  for (const { id, other_case_id } of sides) {
    work.audit({
      action,
      noun: 'compliance',
      record_id: id,
      after: { link_id, kind, other_case_id, reason },
    });
    work.emit({
      kind: 'compliance.links_changed',
      noun: 'compliance',
      record_id: id,
      payload: { case_id: id, link_id, other_case_id },
    });
  }
}
