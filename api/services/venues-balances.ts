import { GlobalUserModel } from '../../db/models/global-users.js';
import { VenueBalanceModel } from '../../db/models/venue-balances.js';
import { VenueBreakModel } from '../../db/models/venue-breaks.js';
import { balancesAtVenue } from '../../db/views/venue-ledger.js';
import { permissions } from '../../domain/accounts/permissions.js';
import { shortDecimal } from '../../domain/market-data/decimals.js';
import { compareWithLedger } from '../../domain/venues/balances.js';
import type { VenueBalance, VenueBreak } from '../../domain/venues/schema.js';
import type { VenueBalancesView, VenueHealth } from '../../domain/venues/views.js';
import { idFromKey, newId } from '../../lib/ids.js';
import type { Context } from '../context.js';
import { read, type Work } from '../work.js';
import { notify } from './notify.js';
import { venueById } from './venues.js';

const shownBreaks = 50;

/** What stands at a venue by its own word and by our books, as of the last look. */
export function getVenueBalances(context: Context, id: string): Promise<VenueBalancesView> {
  return read(context, async (trx) => {
    await venueById(trx, id);
    const rows = await VenueBalanceModel.query(trx).where({ venue_id: id }).orderBy('asset');
    const breaks = await VenueBreakModel.query(trx)
      .where({ venue_id: id })
      .orderByRaw('closed_at IS NOT NULL, opened_at DESC')
      .limit(shownBreaks);
    const open = new Set(breaks.filter(({ closed_at }) => closed_at === null).map(({ asset }) => asset));
    const looks = rows.map(({ looked_at }) => looked_at.getTime());
    return {
      venue_id: id,
      looked_at: looks.length > 0 ? new Date(Math.max(...looks)) : null,
      balances: rows.map((row) => ({ ...balanceOf(row), is_broken: open.has(row.asset) })),
      breaks: breaks.map(breakOf),
    };
  });
}

/** Keeps what a venue has just said, beside our books. What is not said any more is nothing. */
export async function keepBalances(work: Work, id: string, told: VenueHealth['balances']): Promise<void> {
  const { trx, now } = work;
  const ours = await balancesAtVenue(trx, id);
  const rows = await VenueBalanceModel.query(trx).where({ venue_id: id }).forUpdate();
  const before = new Map(rows.map((row) => [row.asset, row]));
  const said = new Map(told.map((each) => [each.asset, each]));
  for (const asset of new Set([...said.keys(), ...before.keys(), ...ours.standing.keys()])) {
    const { free, total } = said.get(asset) ?? { free: '0', total: '0' };
    const ledger = ours.standing.get(asset) ?? (ours.known.has(asset) ? '0' : null);
    const { isBreak, ...compared } = compareWithLedger({ total, ledger, now }, before.get(asset) ?? null);
    const row = { venue_id: id, asset, free, total, ledger, ...compared, looked_at: now };
    await trx('venue_balances').insert(row).onConflict(['venue_id', 'asset']).merge();
    if (isBreak) await openBreak(work, row);
    if (compared.differs_since === null) await closeBreak(work, row);
  }
}

/** One that is open stays as it was found. */
async function openBreak(work: Work, { venue_id, asset, total, ledger, difference }: VenueBalance) {
  const { trx, now } = work;
  const open = await VenueBreakModel.query(trx).findOne({ venue_id, asset }).whereNull('closed_at');
  if (open || ledger === null || difference === null) return;
  const row = { id: newId(), venue_id, asset, total, ledger, difference, opened_at: now };
  await VenueBreakModel.query(trx).insert(row);
  tell(work, 'open', row);
  await notifyStaff(work, row);
}

async function closeBreak(work: Work, { venue_id, asset }: VenueBalance): Promise<void> {
  const open = await VenueBreakModel.query(work.trx).findOne({ venue_id, asset }).whereNull('closed_at');
  if (!open) return;
  await VenueBreakModel.query(work.trx).findById(open.id).patch({ closed_at: work.now });
  tell(work, 'close', open);
}

type Found = Omit<VenueBreak, 'closed_at'>;

const verbs = { open: 'opened', close: 'closed' } as const;

function tell(work: Work, what: keyof typeof verbs, { id, venue_id, asset, difference }: Found): void {
  const after = { break_id: id, asset, difference };
  work.audit({ action: `venues.${what}_break`, noun: 'venues', record_id: venue_id, after });
  // Events are about records with a UUID, which a venue has none of.
  const record_id = idFromKey(`venue/${venue_id}`);
  work.emit({ kind: `venues.break_${verbs[what]}`, noun: 'venues', record_id, payload: { venue_id, asset } });
}

/** Whoever looks after venues. */
async function notifyStaff(work: Work, { id, venue_id, asset, difference, total, ledger }: Found) {
  const { name } = await venueById(work.trx, venue_id);
  const staff = await GlobalUserModel.query(work.trx)
    .whereIn('role', [...permissions['venues:change']])
    .where({ status: 'active' });
  const [apart, there, here] = [difference, total, ledger].map(shortDecimal);
  for (const { id: user_id, language } of staff)
    await notify(work, {
      business_key: `venue-break/${id}/${user_id}`,
      template: 'venue_break',
      params: { venue: name, asset, difference: apart ?? '', total: there ?? '', ledger: here ?? '' },
      ...{ user_id, language, link: `/venues/${venue_id}` },
    });
}

const short = (value: string | null) => (value === null ? null : shortDecimal(value));

const balanceOf = ({ asset, free, total, ledger, difference, differs_since, looked_at }: VenueBalance) => ({
  ...{ asset, free: shortDecimal(free), total: shortDecimal(total) },
  ...{ ledger: short(ledger), difference: short(difference), differs_since, looked_at },
});

const breakOf = ({ id, asset, total, ledger, difference, opened_at, closed_at }: VenueBreak) => ({
  ...{ id, asset, total: shortDecimal(total), ledger: shortDecimal(ledger) },
  ...{ difference: shortDecimal(difference), opened_at, closed_at },
});
