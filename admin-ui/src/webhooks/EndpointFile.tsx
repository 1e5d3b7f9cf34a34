import { useNavigate, useParams } from 'react-router';
import { RecordHistory } from '../audit/RecordHistory.js';
import { Facts } from '../layout/Facts.js';
import { File } from '../layout/File.js';
import { FileHead } from '../layout/FileHead.js';
import { Loaded } from '../layout/Loaded.js';
import { FileSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { Deliveries } from './Deliveries.js';
import { EndpointActions } from './EndpointActions.js';
import { EventNames } from './EventNames.js';
import { endpointsPath } from './paths.js';
import type { Endpoint } from './types.js';

/** A test takes some seconds: what came of it appears by itself. */
const lookEveryMs = 3_000;

/** One endpoint: what was sent there, what it is told of, who changed it. */
export function EndpointFile() {
  const { id = '' } = useParams();
  const query = useApi<Endpoint>(`${endpointsPath}/${id}`, {}, { refetchIntervalMs: lookEveryMs });
  return (
    <Loaded query={query} skeleton={<FileSkeleton />}>
      {(endpoint) => <EndpointOfFile key={id} endpoint={endpoint} />}
    </Loaded>
  );
}

function EndpointOfFile({ endpoint }: { endpoint: Endpoint }) {
  const t = useT();
  const navigate = useNavigate();
  const canReadAudit = useCan('audit:read');
  const { id, description, url, state, failing_since } = endpoint;
  return (
    <File
      head={
        <FileHead
          resource="webhooks"
          id={id}
          name={description}
          states={<StateChip noun="endpoint" state={state} />}
          facts={[
            { label: t('webhooks.url'), value: url },
            { label: t('webhooks.failing_since'), value: <DateTime value={failing_since} /> },
          ]}
          actions={<EndpointActions endpoint={endpoint} removed={() => void navigate('/webhooks')} />}
        />
      }
      tabs={[
        { id: 'deliveries', label: 'webhooks.deliveries', render: () => <Deliveries endpointId={id} /> },
        { id: 'terms', label: 'webhooks.terms', render: () => <EndpointTerms endpoint={endpoint} /> },
      ]}
      rail={canReadAudit && <RecordHistory noun="webhooks" recordId={id} />}
    />
  );
}

export function EndpointTerms({ endpoint }: { endpoint: Endpoint }) {
  const t = useT();
  return (
    <Facts
      facts={[
        { label: t('webhooks.url'), value: endpoint.url },
        { label: t('webhooks.events'), value: <EventNames events={endpoint.events} /> },
        { label: t('webhooks.previous_until'), value: <DateTime value={endpoint.previous_until} /> },
        { label: t('webhooks.created_by'), value: endpoint.created_by_name },
        { label: t('layout.created'), value: <DateTime value={endpoint.created_at} /> },
        { label: t('webhooks.changed_at'), value: <DateTime value={endpoint.changed_at} /> },
      ]}
    />
  );
}
