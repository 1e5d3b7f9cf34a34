import Button from '@mui/material/Button';
import { useState } from 'react';
import { Queue } from '../layout/Queue.js';
import type { Column, View } from '../layout/queue-types.js';
import { Relative } from '../layout/Time.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { Venue } from './types.js';
import { HealthChip, VenueChip } from './VenueChips.js';
import { VenueDialog } from './VenueDialog.js';

/** External venues: which may get parts of orders, and how they are. */
export function VenueList() {
  const t = useT();
  const canChange = useCan('venues:change');
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      <Queue<Venue>
        resource="venues"
        title="venues.title"
        columns={columns}
        views={views}
        addressOf={({ id }) => `/venues/${id}`}
        empty={{ title: 'venues.empty', why: 'venues.empty_why' }}
        actions={
          canChange && (
            <Button variant="contained" onClick={() => setIsAdding(true)}>
              {t('venues.add')}
            </Button>
          )
        }
      />
      {isAdding && <VenueDialog venue={null} close={() => setIsAdding(false)} />}
    </>
  );
}

const views: View[] = [
  { id: 'all', label: 'venues.view_all', filter: {} },
  { id: 'enabled', label: 'venues.view_enabled', filter: { is_enabled: true } },
];

const columns: Column<Venue>[] = [
  { id: 'name', label: 'venues.name', sort: 'name', card: 'title', grows: true, render: ({ name }) => name },
  { id: 'id', label: 'layout.id', sort: 'id', render: ({ id }) => id },
  { id: 'state', label: 'layout.state', card: 'state', render: (venue) => <VenueChip venue={venue} /> },
  { id: 'health', label: 'venues.health', card: 'line', render: (venue) => <HealthChip venue={venue} /> },
  {
    id: 'fee',
    label: 'venues.taker_fee',
    align: 'right',
    card: 'line',
    render: ({ taker_fee }) => `${Number(taker_fee) * 100} %`,
  },
  { id: 'out', label: 'venues.orders_out', align: 'right', render: ({ orders_out }) => orders_out },
  {
    id: 'tested',
    label: 'venues.tested',
    card: 'line',
    render: ({ tested_at }) => <Relative value={tested_at} />,
  },
];
