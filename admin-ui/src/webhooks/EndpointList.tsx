import Button from '@mui/material/Button';
import { useState } from 'react';
import { endpointStates } from '../../../domain/webhooks/rules.js';
import { Queue } from '../layout/Queue.js';
import type { Column, FilterField, View } from '../layout/queue-types.js';
import { StateChip } from '../layout/StateChip.js';
import { Relative } from '../layout/Time.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { EndpointDialog } from './EndpointDialog.js';
import { EventNames } from './EventNames.js';
import { SecretDialog } from './SecretDialog.js';
import type { Endpoint, NewSecret } from './types.js';

/** Where the house's events are sent. */
export function EndpointList() {
  const t = useT();
  const canChange = useCan('webhooks:change');
  const [isAdding, setIsAdding] = useState(false);
  const [made, setMade] = useState<NewSecret | null>(null);
  const filters: FilterField[] = [
    {
      kind: 'choice',
      source: 'state',
      label: 'layout.state',
      choices: endpointStates.map((id) => ({ id, name: t(`states.endpoint.${id}`) })),
    },
  ];
  const done = (fresh: NewSecret | null) => {
    setIsAdding(false);
    setMade(fresh);
  };
  return (
    <>
      <Queue<Endpoint>
        resource="webhooks"
        title="webhooks.title"
        columns={columns}
        views={views}
        filters={filters}
        addressOf={({ id }) => `/webhooks/${id}`}
        empty={{ title: 'webhooks.empty', why: 'webhooks.empty_why' }}
        actions={
          canChange && (
            <Button variant="contained" onClick={() => setIsAdding(true)}>
              {t('webhooks.add')}
            </Button>
          )
        }
      />
      {isAdding && <EndpointDialog changed={null} done={done} close={() => setIsAdding(false)} />}
      {made && <SecretDialog made={made} close={() => setMade(null)} />}
    </>
  );
}

const views: View[] = [{ id: 'all', label: 'webhooks.view_all', filter: {} }];

const columns: Column<Endpoint>[] = [
  {
    id: 'description',
    label: 'webhooks.description',
    card: 'title',
    grows: true,
    render: ({ description }) => description,
  },
  { id: 'url', label: 'webhooks.url', sort: 'url', card: 'line', grows: true, render: ({ url }) => url },
  {
    id: 'state',
    label: 'layout.state',
    sort: 'state',
    card: 'state',
    render: ({ state }) => <StateChip noun="endpoint" state={state} />,
  },
  {
    id: 'events',
    label: 'webhooks.events',
    card: 'line',
    render: ({ events }) => <EventNames events={events} />,
  },
  {
    id: 'failing',
    label: 'webhooks.failing_since',
    render: ({ failing_since }) => <Relative value={failing_since} />,
  },
  {
    id: 'created',
    label: 'layout.created',
    sort: 'created_at',
    render: ({ created_at }) => <Relative value={created_at} />,
  },
];
