import type { Knex } from 'knex';
import { SavedViewModel } from '../../db/models/saved-views.js';
import { mostViews, type SavedViewShown, type SaveViewInput } from '../../domain/accounts/saved-views.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact } from '../work.js';

/** The views of every list that the person has saved, in the order in which they did. */
export function listSavedViews(context: Context): Promise<SavedViewShown[]> {
  return read(context, async (trx) => (await ownViews(trx, context.principal.id)).map(shown));
}

/** Keeps a filter under a name. Errors: `accounts.saved_views_full`. */
export function saveView(context: Context, input: SaveViewInput): Promise<SavedViewShown> {
  return transact(context, async (work) => {
    const { trx, principal, now } = work;
    const others = (await ownViews(trx, principal.id)).filter(({ resource }) => resource === input.resource);
    if (others.length >= mostViews) throw problem('accounts.saved_views_full');
    const row = await SavedViewModel.query(trx).insertAndFetch({
      id: newId(),
      user_id: principal.id,
      ...input,
      created_at: now,
    });
    // What is looked for may be a client's name: it stays out of the log.
    work.audit({ action: 'accounts.save_view', noun: 'accounts', record_id: row.id, after: labelOf(row) });
    return shown(row);
  });
}

/** Errors: `accounts.saved_view_not_found`, also for the view of somebody else. */
export function forgetView(context: Context, id: string): Promise<void> {
  return transact(context, async (work) => {
    const { trx, principal, now } = work;
    const row = await SavedViewModel.query(trx)
      .findById(id)
      .where({ user_id: principal.id })
      .whereNull('removed_at')
      .forUpdate();
    if (!row) throw problem('accounts.saved_view_not_found');
    await SavedViewModel.query(trx).findById(id).patch({ removed_at: now });
    work.audit({ action: 'accounts.forget_view', noun: 'accounts', record_id: id, before: labelOf(row) });
  });
}

function ownViews(trx: Knex, userId: string) {
  return SavedViewModel.query(trx)
    .where({ user_id: userId })
    .whereNull('removed_at')
    .orderBy(['created_at', 'id']);
}

function shown({ id, resource, name, filter }: SavedViewModel): SavedViewShown {
  return { id, resource, name, filter };
}

function labelOf({ resource, name }: SavedViewModel): { resource: string; name: string } {
  return { resource, name };
}
