import { RecordHistory } from '../audit/RecordHistory.js';
import { Facts } from '../layout/Facts.js';
import { File } from '../layout/File.js';
import { FileHead } from '../layout/FileHead.js';
import { Loaded } from '../layout/Loaded.js';
import { FileSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { CopyableId } from '../layout/CopyableId.js';
import { TemporalLink } from '../layout/TemporalLink.js';
import { DateTime } from '../layout/Time.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { BreachNote } from './BreachNote.js';
import { BreachActions } from './BreachActions.js';
import { stateOfBreach } from './breach-state.js';
import { breachesPath } from './paths.js';
import { Subject } from './Subject.js';
import type { BreachFile as FileOfBreach } from './types.js';
import { useRiskNews } from './use-risk-news.js';
import { useWords } from './use-words.js';

/** One breach: what passed what, what it stops, who did what about it; its history ends with the note of its workflow. */
export function BreachPage({ id }: { id: string }) {
  const query = useApi<FileOfBreach>(`${breachesPath}/${id}`);
  useRiskNews();
  return (
    <Loaded query={query} skeleton={<FileSkeleton />}>
      {(breach) => <BreachFile key={id} breach={breach} />}
    </Loaded>
  );
}

function BreachFile({ breach }: { breach: FileOfBreach }) {
  const t = useT();
  const { subject } = useWords();
  const canReadAudit = useCan('audit:read');
  return (
    <File
      head={
        <FileHead
          name={t('risk.breach_of', { what: `${subject(breach)}, ${t(`risk.measures.${breach.measure}`)}` })}
          states={
            <>
              <StateChip noun="limit_use" state={breach.level} />
              <StateChip noun="breach" state={stateOfBreach(breach)} />
            </>
          }
          facts={[
            { label: t('layout.id'), value: <CopyableId value={breach.id} /> },
            { label: t('risk.what'), value: <Subject about={breach} /> },
            { label: t('risk.opened'), value: <DateTime value={breach.opened_at} /> },
          ]}
          actions={
            <>
              <BreachActions breach={breach} />
              {breach.workflow && <TemporalLink url={breach.workflow.url} />}
            </>
          }
        />
      }
      tabs={[{ id: 'facts', label: 'risk.facts', render: () => <BreachFacts breach={breach} /> }]}
      rail={canReadAudit && <RecordHistory noun="risk" recordId={breach.id} />}
    />
  );
}

function BreachFacts({ breach }: { breach: FileOfBreach }) {
  const t = useT();
  const { level, measured } = useWords();
  const canReadAudit = useCan('audit:read');
  const { unit, closing } = breach;
  return (
    <>
      <Facts
        facts={[
          { label: t('risk.measure'), value: t(`risk.measures.${breach.measure}`) },
          { label: t('risk.threshold'), value: level(breach.threshold, unit) },
          { label: t('risk.measured_then'), value: measured(breach.measured, unit) },
          {
            label: t('risk.stops'),
            value: t(breach.is_halting ? `risk.halts.${breach.scope}` : 'risk.stops_nothing'),
          },
          { label: t('risk.acknowledged_by'), value: breach.acknowledged_by_name },
          {
            label: t('risk.acknowledged_at'),
            value: breach.acknowledged_at && <DateTime value={breach.acknowledged_at} />,
          },
          { label: t('risk.note'), value: breach.note },
          { label: t('risk.how_closed'), value: closing && t(`risk.closings.${closing}`) },
          { label: t('risk.closed_by'), value: breach.closed_by_name },
          { label: t('risk.closed_at'), value: breach.closed_at && <DateTime value={breach.closed_at} /> },
          { label: t('risk.why_closed'), value: breach.reason },
        ]}
      />
      {canReadAudit && <BreachNote breachId={breach.id} />}
    </>
  );
}
