import { Facts } from '../layout/Facts.js';
import { EmptyState } from '../layout/EmptyState.js';
import { Panel } from '../layout/Panel.js';
import { ToneChip } from '../layout/StateChip.js';
import { Relative } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import { standingOf } from './standing.js';
import type { FollowerStatus, Health } from './types.js';

/** The process that would go on: what it has compared, what it keeps. */
export function FollowerPanel({ health }: { health: Health }) {
  const t = useT();
  const { follower } = standingOf(health);
  return (
    <Panel title={t('engine.follower')}>
      {follower ? (
        <FollowerFacts status={follower.status} />
      ) : (
        <EmptyState title={t('engine.no_follower')} why={t('engine.no_follower_why')} />
      )}
    </Panel>
  );
}

function FollowerFacts({ status }: { status: FollowerStatus }) {
  const t = useT();
  const format = useFormat();
  const { compared, snapshot, pruned } = status;
  return (
    <Facts
      facts={[
        { label: t('layout.state'), value: <FollowerState status={status} /> },
        { label: t('engine.own_command'), value: format.number(status.command_seq) },
        {
          label: t('engine.compared'),
          value: compared && (
            <>
              {t('engine.at_command', { seq: format.number(compared.command_seq) })} ·{' '}
              <Relative value={compared.at} />
            </>
          ),
        },
        {
          label: t('engine.compare_cost'),
          value: compared && t('engine.ms', { value: format.number(compared.leader_ms, 2) }),
        },
        {
          label: t('engine.snapshot'),
          value: snapshot && (
            <>
              {t('engine.at_command', { seq: format.number(snapshot.command_seq) })} ·{' '}
              {format.bytes(snapshot.bytes)} · <Relative value={snapshot.at} />
            </>
          ),
        },
        {
          label: t('engine.pruned'),
          value: t('engine.pruned_counts', {
            segments: format.number(pruned.segments),
            files: format.number(pruned.event_files),
          }),
        },
        { label: t('engine.since'), value: <Relative value={status.since} /> },
      ]}
    />
  );
}

function FollowerState({ status }: { status: FollowerStatus }) {
  const t = useT();
  if (status.refusal) return <ToneChip tone="refused">{t('engine.states.differs')}</ToneChip>;
  if (!status.is_caught_up) return <ToneChip tone="working">{t('engine.states.catching_up')}</ToneChip>;
  if (!status.compared) return <ToneChip tone="waiting">{t('engine.states.not_compared')}</ToneChip>;
  return <ToneChip tone="done">{t('engine.states.equal')}</ToneChip>;
}
