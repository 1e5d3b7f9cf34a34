import Button from '@mui/material/Button';
import { CopyableId } from '../layout/CopyableId.js';
import { CountryName } from '../layout/CountryName.js';
import { DeadlineBar } from '../layout/DeadlineBar.js';
import { FileHead } from '../layout/FileHead.js';
import { StateChip } from '../layout/StateChip.js';
import { useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { clockOf } from './clock.js';
import { EntryTopics } from './EntryTopics.js';
import { currentHits } from './HitsTab.js';
import { listedForAll } from './listed-for.js';
import { SnoozeActions } from './SnoozeActions.js';
import { SnoozeMark } from './SnoozeMark.js';
import { PresentPeople } from './PresentPeople.js';
import type { CaseFile } from './types.js';

/** Whose file this is, how the case stands, who has it, when it is due, what may be done now. */
export function CaseHead({ view }: { view: CaseFile }) {
  const t = useT();
  const me = useProfile()?.id;
  const { case: one, file } = view;
  const { application } = file;
  const topics = listedForAll([file, ...view.duplicates.map((led) => led.file)].flatMap(currentHits));
  const assignee =
    one.assignee_id === me
      ? t('compliance.case.you')
      : (one.assignee?.full_name ?? t('compliance.case.nobody'));
  return (
    <FileHead
      resource="cases"
      id={one.id}
      name={application.display_name}
      states={
        <>
          <StateChip noun="case" state={one.state} />
          <SnoozeMark one={one} />
          {application.risk_level && <StateChip noun="risk" state={application.risk_level} />}
          {one.decision && <StateChip noun="decision" state={one.decision} />}
        </>
      }
      facts={[
        { label: t('compliance.case.reason'), value: t(`compliance.reasons.${one.reason}`) },
        ...(topics.length > 0
          ? [
              {
                label: t('compliance.casework.topics.fact'),
                value: <EntryTopics listedFor={topics} />,
              },
            ]
          : []),
        { label: t('onboarding.kind'), value: t(`onboarding.kinds.${application.kind}`) },
        { label: t('layout.country'), value: <CountryName code={application.country} /> },
        { label: t('compliance.case.assignee'), value: assignee },
        { label: t('compliance.case.deadline'), value: <DeadlineBar clock={clockOf(one)} /> },
        ...(one.snooze_reason
          ? [{ label: t('compliance.casework.snooze.fact'), value: one.snooze_reason }]
          : []),
        { label: t('compliance.case.id'), value: <CopyableId value={one.id} /> },
      ]}
      actions={
        <>
          <PresentPeople topic={`cases/${one.id}`} first={view.presence} />
          <SnoozeActions view={view} />
          <CaseActions view={view} />
        </>
      }
    />
  );
}

function CaseActions({ view }: { view: CaseFile }) {
  const t = useT();
  const path = `/compliance/cases/${view.case.id}`;
  const refresh = ['cases', '/compliance/case'];
  const claim = useAction({ done: 'compliance.claim.done', refresh });
  const release = useAction({ done: 'compliance.claim.released', refresh });
  return (
    <>
      {view.allowed.claim && (
        <Button
          variant="contained"
          color="primary"
          disabled={claim.isRunning}
          onClick={() => void claim.run(`${path}/claim`)}
        >
          {t('compliance.claim.action')}
        </Button>
      )}
      {view.allowed.release && (
        <Button disabled={release.isRunning} onClick={() => void release.run(`${path}/release`)}>
          {t('compliance.claim.release')}
        </Button>
      )}
    </>
  );
}
