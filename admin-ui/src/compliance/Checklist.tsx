import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import { isLiveCase } from '../../../domain/compliance/case-rules.js';
import { Panel } from '../layout/Panel.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { ToneChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useCan } from '../providers/hooks.js';
import { languageOf, useT } from '../providers/i18n-provider.js';
import type { CaseFile } from './types.js';

type Line = CaseFile['checklist'][number];

/** What the risk of the client asks for beyond the usual; an approval waits for all of it. */
export function Checklist({ view: { checklist, case: one } }: { view: CaseFile }) {
  const t = useT();
  const canMark = useCan('compliance:work_cases') && isLiveCase(one.state);
  const [marked, setMarked] = useState<Line | null>(null);
  const words = useWords();
  if (checklist.length === 0) return null;
  return (
    <Panel title={t('compliance.casework.checklist.title')}>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 3, typography: 'body2' }}
      >
        {checklist.map((line) => (
          <li key={line.id}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
              <Box sx={{ flex: 1, minWidth: 160 }}>{words(line)}</Box>
              {line.is_done && <ToneChip tone="done">{t('compliance.casework.checklist.is_done')}</ToneChip>}
              {canMark && (
                <Button onClick={() => setMarked(line)}>
                  {t(`compliance.casework.checklist.${line.is_done ? 'unmark' : 'mark'}`)}
                </Button>
              )}
            </Box>
            {line.note !== null && line.marked_at !== null && (
              <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {t('compliance.casework.checklist.by', {
                  name: line.marked_by_name ?? '',
                  note: line.note,
                })}{' '}
                <DateTime value={line.marked_at} />
              </Box>
            )}
          </li>
        ))}
      </Box>
      {marked && <MarkDialog caseId={one.id} line={marked} close={() => setMarked(null)} />}
    </Panel>
  );
}

function MarkDialog({ caseId, line, close }: { caseId: string; line: Line; close: () => void }) {
  const t = useT();
  const words = useWords();
  const verb = t(`compliance.casework.checklist.${line.is_done ? 'unmark' : 'mark'}`);
  return (
    <ReasonDialog
      title={verb}
      reversible={t('compliance.casework.checklist.reversible')}
      confirmLabel={verb}
      label={t('compliance.casework.checklist.note')}
      maxLength={2000}
      path={`/compliance/cases/${caseId}/checklist`}
      body={(note) => ({ item_id: line.id, is_done: !line.is_done, note })}
      done="compliance.casework.checklist.done"
      refresh={['cases', '/compliance/case']}
      close={close}
    >
      <p>{words(line)}</p>
    </ReasonDialog>
  );
}

/** An item in the language of who looks: a house words its own. */
function useWords(): (line: Line) => string {
  const [locale] = useLocaleState();
  return ({ en, ru }) => (languageOf(locale) === 'ru' ? ru : en);
}
