import type { Knex } from 'knex';
import { venueKeyPlace, VenueModel } from '../../db/models/venues.js';
import { actorNames } from '../../db/views/actor-names.js';
import type { ListQuery } from '../../domain/fields.js';
import {
  venueListRules,
  type AddVenueInput,
  type ChangeVenueInput,
  type VenueKeyInput,
} from '../../domain/venues/inputs.js';
import { venueHealth, type VenueView } from '../../domain/venues/views.js';
import { sealField } from '../../lib/crypto/sealed-field.js';
import { idFromKey } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import type { Page } from '../route.js';
import { read, transact, type Work } from '../work.js';

const shownOfKey = 4;

export function listVenues(context: Context, query: ListQuery): Promise<Page<VenueView>> {
  const filter = readFilter(query, venueListRules);
  return read(context, async (trx) => {
    const page = await pageOf(VenueModel.query(trx).where(filter), query, venueListRules);
    return { ...page, items: await viewsOf(trx, page.items) };
  });
}

export function getVenue(context: Context, id: string): Promise<VenueView> {
  return read(context, async (trx) => venueViewOf(trx, await venueById(trx, id)));
}

/** A venue is added without a key and disabled: nothing is routed there before both have changed. */
export function addVenue(context: Context, input: AddVenueInput): Promise<VenueView> {
  return transact(context, async (work) => {
    const { trx, now } = work;
    if (await VenueModel.query(trx).findById(input.id)) throw problem('venues.exists');
    const row = { ...input, is_enabled: false, created_at: now, ...changedBy(work) };
    const stored = await VenueModel.query(trx).insertAndFetch(row);
    work.audit({ action: 'venues.add', noun: 'venues', record_id: input.id, after: input });
    return venueViewOf(trx, stored);
  });
}

export function changeVenue(context: Context, id: string, input: ChangeVenueInput): Promise<VenueView> {
  return change(context, id, { action: 'venues.change', after: input }, async () => input);
}

/** The key is sealed before it is stored and never shown again; whoever has it could move what stands at the venue. */
export function setVenueKey(context: Context, id: string, key: VenueKeyInput): Promise<VenueView> {
  const key_hint = key.api_key.slice(-shownOfKey);
  const sealed = sealField(context.keys.sealedFields, venueKeyPlace(id), JSON.stringify(key));
  const changes = { sealed_key: sealed.toString('base64url'), key_hint, health: null, tested_at: null };
  return change(context, id, { action: 'venues.set_key', after: { key_hint } }, async () => changes);
}

/** Nothing new is routed to a disabled venue; what stands there is watched to its end. */
export function switchVenue(context: Context, id: string, is_enabled: boolean): Promise<VenueView> {
  const action = is_enabled ? 'venues.enable' : 'venues.disable';
  return change(context, id, { action, after: { is_enabled } }, async (_trx, venue) => {
    if (is_enabled && !venue.sealed_key) throw problem('venues.no_key');
    return { is_enabled };
  });
}

/** Asks the worker to try the venue with its key; what it finds comes as its health. */
export function requestTest(context: Context, id: string): Promise<VenueView> {
  return transact(context, async (work) => {
    const venue = await venueById(work.trx, id);
    if (!venue.sealed_key) throw problem('venues.no_key');
    work.audit({ action: 'venues.test', noun: 'venues', record_id: id });
    // Events are about records with a UUID, which a venue has none of.
    const record_id = idFromKey(`venue/${id}`);
    work.emit({ kind: 'venues.test_requested', noun: 'venues', record_id, payload: { venue_id: id } });
    return venueViewOf(work.trx, venue);
  });
}

export async function venueById(trx: Knex, id: string): Promise<VenueModel> {
  const venue = await VenueModel.query(trx).findById(id);
  if (!venue) throw problem('venues.not_found');
  return venue;
}

interface Told {
  action: string;
  after: object;
}

function change(
  context: Context,
  id: string,
  { action, after }: Told,
  changesOf: (trx: Knex, venue: VenueModel) => Promise<Partial<VenueModel>>,
): Promise<VenueView> {
  return transact(context, async (work) => {
    const { trx } = work;
    const venue = await VenueModel.query(trx).findById(id).forUpdate();
    if (!venue) throw problem('venues.not_found');
    const changes = { ...(await changesOf(trx, venue)), version: venue.version + 1, ...changedBy(work) };
    const stored = await VenueModel.query(trx).patchAndFetchById(id, changes);
    work.audit({ action, noun: 'venues', record_id: id, after });
    return venueViewOf(trx, stored);
  });
}

const changedBy = ({ principal, now }: Work) => ({ changed_by: principal.id, changed_at: now });

export async function venueViewOf(trx: Knex, row: VenueModel): Promise<VenueView> {
  const [view] = await viewsOf(trx, [row]);
  if (!view) throw problem('venues.not_found');
  return view;
}

async function viewsOf(trx: Knex, rows: readonly VenueModel[]): Promise<VenueView[]> {
  const names = await actorNames(
    trx,
    rows.map(({ changed_by }) => changed_by),
  );
  const ids = rows.map(({ id }) => id);
  const out: { venue_id: string; count: string }[] = await trx('venue_legs')
    .whereIn('venue_id', ids)
    .where({ is_over: false })
    .groupBy('venue_id')
    .select('venue_id')
    .count({ count: '*' });
  return rows.map(({ sealed_key, health, ...row }) => ({
    ...row,
    health: health && venueHealth.parse(health),
    has_key: sealed_key !== null,
    changed_by_name: names.get(row.changed_by) ?? null,
    orders_out: Number(out.find(({ venue_id }) => venue_id === row.id)?.count ?? 0),
  }));
}
