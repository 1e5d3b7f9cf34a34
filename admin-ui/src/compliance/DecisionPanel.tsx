import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Panel } from '../layout/Panel.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { DecideForm } from './DecideForm.js';
import { decisionStanding } from './decision-standing.js';
import { EnterOwners } from './EnterOwners.js';
import { RecommendForm } from './RecommendForm.js';
import { ScreenAgain } from './ScreenAgain.js';
import { SendBack } from './SendBack.js';
import type { CaseFile } from './types.js';

/** Four eyes: one person recommends, another decides; and who may not, reads why. */
export function DecisionPanel({ view }: { view: CaseFile }) {
  const t = useT();
  const profile = useProfile();
  const standing = decisionStanding(view, profile);
  return (
    <Panel title={t('compliance.decision.title')}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
        <Recorded view={view} />
        {standing.explanation && (
          <Alert severity="info">{t(`compliance.decision.${standing.explanation}`)}</Alert>
        )}
        <Obstacles codes={view.approval_obstacles} isShown={standing.step !== 'done'} />
        {view.allowed.screen_again && isOutdated(view) && <ScreenAgain caseId={view.case.id} />}
        {view.allowed.enter_owners && <EnterOwners companyId={view.case.application_id} />}
        {standing.step === 'recommend' && <RecommendForm view={view} />}
        {standing.step === 'decide' && <DecideForm view={view} />}
        {view.allowed.send_back && <SendBack caseId={view.case.id} />}
      </Box>
    </Panel>
  );
}

/** True when another screening would take an obstacle away. */
function isOutdated({ approval_obstacles }: CaseFile): boolean {
  return approval_obstacles.includes('compliance.screening_outdated');
}

/** What was recommended and decided so far, by whom, with which words. */
function Recorded({ view }: { view: CaseFile }) {
  const t = useT();
  const { case: one } = view;
  return (
    <>
      {one.recommendation && (
        <Statement
          title={t('compliance.decision.recommended')}
          decision={one.recommendation}
          by={one.recommended_by_name}
          at={one.recommended_at}
          words={one.recommendation_note}
        />
      )}
      {one.decision && (
        <Statement
          title={t('compliance.decision.decided')}
          decision={one.decision}
          by={one.decided_by_name}
          at={one.decided_at}
          words={one.decision_reason}
        />
      )}
    </>
  );
}

interface StatementProps {
  title: string;
  decision: 'approve' | 'reject' | 'suspend' | 'exit';
  by: string | null;
  at: string | null;
  words: string | null;
}

function Statement({ title, decision, by, at, words }: StatementProps) {
  const t = useT();
  return (
    <Box sx={{ fontSize: '0.8125rem' }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mb: 1 }}>
        <span>{title}</span>
        <StateChip noun="decision" state={decision} />
      </Box>
      {words && <Box sx={{ whiteSpace: 'pre-line', mb: 1 }}>{words}</Box>}
      <Typography variant="caption" component="div">
        {by ?? t('compliance.decision.by_rule')} · <DateTime value={at} />
      </Typography>
    </Box>
  );
}

/** Why an approval is not possible now, one reason a line. */
function Obstacles({ codes, isShown }: { codes: string[]; isShown: boolean }) {
  const t = useT();
  const translate = useTranslate();
  if (!isShown || codes.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ alignItems: 'flex-start' }}>
      {t('compliance.decision.no_approval')}
      <Box component="ul" sx={{ m: 0, pl: 4 }}>
        {codes.map((code) => (
          <li key={code}>
            {translate(`problems.${code}`, { _: translate(`compliance.obstacles.${code}`, { _: code }) })}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
