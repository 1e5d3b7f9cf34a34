import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { Relative } from '../layout/Time.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { DeliveryDialog } from './DeliveryDialog.js';
import { EventNames } from './EventNames.js';
import { LastAnswer } from './LastAnswer.js';
import { deliveriesPath } from './paths.js';
import type { Delivery } from './types.js';

const lookEveryMs = 3_000;
const pageSize = 50;
const mostShown = 200;

/** What was sent to an endpoint, the newest first; each opens with its attempts. */
export function Deliveries({ endpointId }: { endpointId: string }) {
  const t = useT();
  const [perPage, setPerPage] = useState(pageSize);
  const [openId, setOpenId] = useState<string | null>(null);
  const filter = JSON.stringify({ endpoint_id: endpointId });
  const query = useApi<Delivery[]>(deliveriesPath, { filter, perPage }, { refetchIntervalMs: lookEveryMs });
  return (
    <>
      <Loaded query={query} skeleton={<RowsSkeleton rows={3} />}>
        {(deliveries) =>
          deliveries.length === 0 ? (
            <Typography sx={{ color: 'text.secondary' }}>{t('webhooks.nothing_sent')}</Typography>
          ) : (
            <>
              <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                {deliveries.map((delivery) => (
                  <DeliveryRow key={delivery.id} delivery={delivery} open={() => setOpenId(delivery.id)} />
                ))}
              </Box>
              {deliveries.length >= perPage && perPage < mostShown && (
                <Button sx={{ mt: 3 }} onClick={() => setPerPage(mostShown)}>
                  {t('webhooks.show_more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
      {openId && <DeliveryDialog id={openId} close={() => setOpenId(null)} />}
    </>
  );
}

function DeliveryRow({ delivery, open }: { delivery: Delivery; open: () => void }) {
  const { type, state, created_at, attempts } = delivery;
  const t = useT();
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <ButtonBase
        onClick={open}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr auto', sm: 'minmax(0, 1fr) 120px 96px 120px' },
          gap: 2,
          width: 1,
          py: 2,
          px: 1,
          alignItems: 'center',
          fontSize: '0.8125rem',
          textAlign: 'left',
          '&:hover, &:focus-visible': { backgroundColor: 'action.hover' },
        }}
      >
        <span>
          <EventNames events={[type]} />
        </span>
        <Box sx={{ justifySelf: 'start' }}>
          <StateChip noun="delivery" state={state} />
        </Box>
        <span>
          <LastAnswer delivery={delivery} /> · {t('webhooks.attempt_count', { smart_count: attempts })}
        </span>
        <Relative value={created_at} />
      </ButtonBase>
    </Box>
  );
}
