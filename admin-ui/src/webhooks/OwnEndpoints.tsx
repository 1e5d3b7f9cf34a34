import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { Deliveries } from './Deliveries.js';
import { EndpointActions } from './EndpointActions.js';
import { EndpointDialog } from './EndpointDialog.js';
import { EventNames } from './EventNames.js';
import { endpointsPath } from './paths.js';
import { SecretDialog } from './SecretDialog.js';
import type { Endpoint, NewSecret } from './types.js';

/** Own endpoints of a client or a partner, each with what may be done and what was sent there. */
export function OwnEndpoints() {
  const t = useT();
  const query = useApi<Endpoint[]>(endpointsPath);
  const [isAdding, setIsAdding] = useState(false);
  const [made, setMade] = useState<NewSecret | null>(null);
  const done = (fresh: NewSecret | null) => {
    setIsAdding(false);
    setMade(fresh);
  };
  return (
    <Box component="section" aria-labelledby="webhooks-title">
      <Typography id="webhooks-title" variant="h3" component="h2" sx={{ mb: 2 }}>
        {t('webhooks.title')}
      </Typography>
      <Typography sx={{ mb: 3, color: 'text.secondary', maxWidth: 560 }}>{t('webhooks.own_help')}</Typography>
      <Button onClick={() => setIsAdding(true)}>{t('webhooks.add')}</Button>
      <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
        {(endpoints) => (
          <Box component="ul" sx={{ m: 0, mt: 3, p: 0, listStyle: 'none' }}>
            {endpoints.map((endpoint) => (
              <EndpointRow key={endpoint.id} endpoint={endpoint} />
            ))}
          </Box>
        )}
      </Loaded>
      {isAdding && <EndpointDialog changed={null} done={done} close={() => setIsAdding(false)} />}
      {made && <SecretDialog made={made} close={() => setMade(null)} />}
    </Box>
  );
}

function EndpointRow({ endpoint }: { endpoint: Endpoint }) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  const { id, description, url, state, events } = endpoint;
  return (
    <Box component="li" sx={{ py: 4, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 560 }}>{description}</Typography>
        <StateChip noun="endpoint" state={state} />
      </Box>
      <Typography sx={{ color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        {url} · <EventNames events={events} />
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 3 }}>
        <EndpointActions endpoint={endpoint} />
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('webhooks.deliveries')}
        </Button>
      </Box>
      {isOpen && <Deliveries endpointId={id} />}
    </Box>
  );
}
