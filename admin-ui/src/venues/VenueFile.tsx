import Button from '@mui/material/Button';
import { useState } from 'react';
import { useParams } from 'react-router';
import { RecordHistory } from '../audit/RecordHistory.js';
import { Facts } from '../layout/Facts.js';
import { File } from '../layout/File.js';
import { FileHead } from '../layout/FileHead.js';
import { Loaded } from '../layout/Loaded.js';
import { FileSkeleton } from '../layout/Skeletons.js';
import { DateTime } from '../layout/Time.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { KeyDialog } from './KeyDialog.js';
import type { Venue } from './types.js';
import { VenueBalances } from './VenueBalances.js';
import { HealthChip, VenueChip } from './VenueChips.js';
import { VenueDialog } from './VenueDialog.js';
import { VenueHealth } from './VenueHealth.js';
import { SwitchDialog } from './SwitchDialog.js';

export const venuesPath = '/institutional/venues';
/** A test takes some seconds: what it found appears by itself. */
const lookEveryMs = 3_000;

/** One venue: its terms, its key, how it is, who changed it. */
export function VenueFile() {
  const { id = '' } = useParams();
  const query = useApi<Venue>(`${venuesPath}/${id}`, {}, { refetchIntervalMs: lookEveryMs });
  return (
    <Loaded query={query} skeleton={<FileSkeleton />}>
      {(venue) => <VenueOfFile key={id} venue={venue} />}
    </Loaded>
  );
}

function VenueOfFile({ venue }: { venue: Venue }) {
  const t = useT();
  const canReadAudit = useCan('audit:read');
  return (
    <File
      head={
        <FileHead
          resource="venues"
          id={venue.id}
          name={venue.name}
          states={
            <>
              <VenueChip venue={venue} />
              <HealthChip venue={venue} />
            </>
          }
          facts={[
            { label: t('layout.id'), value: venue.id },
            { label: t('venues.ccxt_id'), value: venue.ccxt_id },
            { label: t('venues.orders_out'), value: venue.orders_out },
            { label: t('venues.tested'), value: <DateTime value={venue.tested_at} /> },
          ]}
          actions={<VenueActions venue={venue} />}
        />
      }
      tabs={[
        { id: 'health', label: 'venues.health', render: () => <VenueHealth venue={venue} /> },
        {
          id: 'balances',
          label: 'venues.balances.title',
          render: () => <VenueBalances venueId={venue.id} />,
        },
        { id: 'terms', label: 'venues.terms', render: () => <VenueTerms venue={venue} /> },
      ]}
      rail={canReadAudit && <RecordHistory noun="venues" recordId={venue.id} />}
    />
  );
}

function VenueActions({ venue }: { venue: Venue }) {
  const t = useT();
  const canChange = useCan('venues:change');
  const [open, setOpen] = useState<'terms' | 'key' | 'switch' | null>(null);
  const test = useAction({ done: 'venues.test_asked', refresh: [venuesPath] });
  const close = () => setOpen(null);
  if (!canChange) return null;
  return (
    <>
      <Button
        variant="contained"
        disabled={!venue.has_key || test.isRunning}
        onClick={() => void test.run(`${venuesPath}/${venue.id}/test`)}
      >
        {t('venues.test')}
      </Button>
      <Button onClick={() => setOpen('key')}>
        {t(venue.has_key ? 'venues.change_key' : 'venues.set_key')}
      </Button>
      <Button onClick={() => setOpen('terms')}>{t('venues.change')}</Button>
      <Button
        color={venue.is_enabled ? 'error' : 'success'}
        disabled={!venue.has_key}
        onClick={() => setOpen('switch')}
      >
        {t(venue.is_enabled ? 'venues.disable' : 'venues.enable')}
      </Button>
      {open === 'terms' && <VenueDialog venue={venue} close={close} />}
      {open === 'key' && <KeyDialog venue={venue} close={close} />}
      {open === 'switch' && <SwitchDialog venue={venue} close={close} />}
    </>
  );
}

function VenueTerms({ venue }: { venue: Venue }) {
  const t = useT();
  const percent = (share: string) => `${Number(share) * 100} %`;
  return (
    <Facts
      facts={[
        { label: t('venues.maker_fee'), value: percent(venue.maker_fee) },
        { label: t('venues.taker_fee'), value: percent(venue.taker_fee) },
        { label: t('venues.penalty_bps'), value: venue.penalty_bps },
        { label: t('venues.max_book_age_ms'), value: venue.max_book_age_ms },
        { label: t('venues.requests_per_second'), value: venue.requests_per_second },
        { label: t('venues.key'), value: venue.key_hint && `…${venue.key_hint}` },
        { label: t('venues.zone'), value: venue.calendar.zone },
        {
          label: t('venues.urls'),
          value:
            Object.entries(venue.urls).length > 0 &&
            Object.entries(venue.urls).map(([name, url]) => <div key={name}>{`${name}: ${url}`}</div>),
        },
        { label: t('venues.changed_by'), value: venue.changed_by_name },
        { label: t('venues.changed_at'), value: <DateTime value={venue.changed_at} /> },
      ]}
    />
  );
}
