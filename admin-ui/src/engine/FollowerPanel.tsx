import { Facts } from '../layout/Facts.js';
import { EmptyState } from '../layout/EmptyState.js';
import { Panel } from '../layout/Panel.js';
import { ToneChip } from '../layout/StateChip.js';
import { Relative } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { standingOf } from './standing.js';
import type { FollowerStatus, Health } from './types.js';
import { useT } from '../providers/i18n-provider.js';
import { useEngineText } from './use-engine-text.js';

/** The process that would go on: what it has compared, what it keeps. */
export function FollowerPanel({ health }: { health: Health }) {
  const t = useEngineText();
  const { follower } = standingOf(health);
  return (
    <Panel title={t('follower')}>
      {follower ? (
        <FollowerFacts status={follower.status} />
      ) : (
        <EmptyState title={t('no_follower')} why={t('no_follower_why')} />
      )}
    </Panel>
  );
}

function FollowerFacts({ status }: { status: FollowerStatus }) {
  const t = useEngineText();
  const house = useT();
  const format = useFormat();
  const { compared, snapshot, pruned } = status;
  return (
    <Facts
      facts={[
        { label: house('layout.state'), value: <FollowerState status={status} /> },
        { label: t('own_command'), value: format.number(status.command_seq) },
        {
          label: t('compared'),
          value: compared && (
            <>
              {t('at_command', { seq: format.number(compared.command_seq) })} ·{' '}
              <Relative value={compared.at} />
            </>
          ),
        },
        {
          label: t('compare_cost'),
          value: compared && t('ms', { value: format.number(compared.leader_ms, 2) }),
        },
        {
          label: t('snapshot'),
          value: snapshot && (
            <>
              {t('at_command', { seq: format.number(snapshot.command_seq) })} · {format.bytes(snapshot.bytes)}{' '}
              · <Relative value={snapshot.at} />
            </>
          ),
        },
        {
          label: t('pruned'),
          value: t('pruned_counts', {
            segments: format.number(pruned.segments),
            files: format.number(pruned.event_files),
          }),
        },
        { label: t('since'), value: <Relative value={status.since} /> },
      ]}
    />
  );
}

function FollowerState({ status }: { status: FollowerStatus }) {
  const t = useEngineText();
  if (status.refusal) return <ToneChip tone="refused">{t('states.differs')}</ToneChip>;
  if (!status.is_caught_up) return <ToneChip tone="working">{t('states.catching_up')}</ToneChip>;
  if (!status.compared) return <ToneChip tone="waiting">{t('states.not_compared')}</ToneChip>;
  return <ToneChip tone="done">{t('states.equal')}</ToneChip>;
}
