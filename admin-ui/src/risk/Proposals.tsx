import { StateChip } from '../layout/StateChip.js';
import { Relative } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { isSame } from './about.js';
import { DecideDialog } from './DecideDialog.js';
import { DecisionButtons } from './DecisionButtons.js';
import { Subject } from './Subject.js';
import { ProposalsFrame } from './ProposalsFrame.js';
import type { Limit } from './types.js';
import { useWords } from './use-words.js';

interface ProposalsProps {
  proposed: Limit[];
  inForce: Limit[];
}

/** What somebody proposed: from what to what, why, and what this person may say to it. */
export function Proposals({ proposed, inForce }: ProposalsProps) {
  const t = useT();
  return (
    <ProposalsFrame label={t('risk.proposals')}>
      <thead>
        <tr>
          <th>{t('layout.state')}</th>
          <th>{t('risk.what')}</th>
          <th className="figure">{t('risk.soft')}</th>
          <th className="figure">{t('risk.hard')}</th>
          <th>{t('risk.why')}</th>
          <th>{t('risk.proposed_by')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {proposed.map((limit) => (
          <Proposal key={limit.id} limit={limit} before={inForce.find((each) => isSame(each, limit))} />
        ))}
      </tbody>
    </ProposalsFrame>
  );
}

function Proposal({ limit, before }: { limit: Limit; before: Limit | undefined }) {
  const t = useT();
  const { level } = useWords();
  const isEnd = limit.soft === null && limit.hard === null;
  const change = (key: 'soft' | 'hard') => {
    const next = isEnd ? t('risk.none') : level(limit[key], limit.unit);
    if (!before) return next;
    return (
      <span>
        <span className="ink-closed">{level(before[key], before.unit)} →</span>
        <br />
        {next}
      </span>
    );
  };
  return (
    <tr>
      <td data-label={t('layout.state')}>
        <StateChip noun="limit" state={limit.state} />
      </td>
      <td data-label={t('risk.what')}>
        <span>
          <Subject about={limit} />
          <br />
          {t(`risk.measures.${limit.measure}`)}
          {isEnd && ` · ${t('risk.its_end')}`}
        </span>
      </td>
      <td className="figure" data-label={t('risk.soft')}>
        {change('soft')}
      </td>
      <td className="figure" data-label={t('risk.hard')}>
        {change('hard')}
      </td>
      <td style={{ whiteSpace: 'normal', minWidth: 160 }} data-label={t('risk.why')}>
        {limit.reason}
      </td>
      <td data-label={t('risk.proposed_by')}>
        <span>
          {limit.proposed_by_name}
          <br />
          <Relative value={limit.proposed_at} />
        </span>
      </td>
      <td className="figure">
        <Decisions limit={limit} before={before} />
      </td>
    </tr>
  );
}

function Decisions({ limit, before }: { limit: Limit; before: Limit | undefined }) {
  const t = useT();
  const { subject } = useWords();
  return (
    <DecisionButtons
      proposedBy={limit.proposed_by}
      about={`${subject(limit)}, ${t(`risk.measures.${limit.measure}`)}`}
      dialog={(decision, close) => (
        <DecideDialog limit={limit} before={before} decision={decision} close={close} />
      )}
    />
  );
}
