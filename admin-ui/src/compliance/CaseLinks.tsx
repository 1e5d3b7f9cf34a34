import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Panel } from '../layout/Panel.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { StateChip } from '../layout/StateChip.js';
import { useT } from '../providers/i18n-provider.js';
import { LinkDialog, MergeDialog } from './LinkDialog.js';
import type { CaseFile, NearCase } from './types.js';

type Asked = { kind: 'link' } | { kind: 'merge' } | { kind: 'end' | 'split'; id: string };

/** The cases that have to do with this one: those that it leads, the one that leads it, and those that it is linked with. */
export function CaseLinks({ view }: { view: CaseFile }) {
  const t = useT();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { case: one, links, duplicates, lead, allowed } = view;
  const isEmpty = links.length === 0 && duplicates.length === 0 && lead === null;
  if (isEmpty && !allowed.link) return null;
  return (
    <Panel title={t('compliance.casework.links.title')}>
      {lead && (
        <Alert severity="info" sx={{ mb: 3 }}>
          {t('compliance.casework.links.is_led')} <CaseName near={lead} />
        </Alert>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 3 }}>
        {duplicates.map((led) => (
          <Line
            key={led.case_id}
            near={led}
            kind={t('compliance.casework.links.duplicate')}
            words={led.merge_reason}
            by={led.merged_by_name}
          >
            {allowed.merge && (
              <Button onClick={() => setAsked({ kind: 'split', id: led.case_id })}>
                {t('compliance.casework.links.split')}
              </Button>
            )}
          </Line>
        ))}
        {links.map((link) => (
          <Line
            key={link.id}
            near={link.other}
            kind={t(`compliance.casework.links.kinds.${link.kind}`)}
            words={link.reason}
            by={link.created_by_name}
          >
            {allowed.link && (
              <Button onClick={() => setAsked({ kind: 'end', id: link.id })}>
                {t('compliance.casework.links.end')}
              </Button>
            )}
          </Line>
        ))}
      </Box>
      {lead && (
        <Button sx={{ mt: 3 }} onClick={() => setAsked({ kind: 'split', id: one.id })}>
          {t('compliance.casework.links.split')}
        </Button>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: isEmpty ? 0 : 3 }}>
        {allowed.link && (
          <Button onClick={() => setAsked({ kind: 'link' })}>{t('compliance.casework.links.link')}…</Button>
        )}
        {allowed.merge && (
          <Button onClick={() => setAsked({ kind: 'merge' })}>{t('compliance.casework.links.merge')}…</Button>
        )}
      </Box>
      {asked && <Dialog caseId={one.id} asked={asked} close={() => setAsked(null)} />}
    </Panel>
  );
}

interface LineProps {
  near: NearCase;
  kind: string;
  words: string | null;
  by: string | null;
  children: ReactNode;
}

function Line({ near, kind, words, by, children }: LineProps) {
  const t = useT();
  return (
    <Box component="li" sx={{ fontSize: '0.8125rem' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <CaseName near={near} /> <StateChip noun="case" state={near.state} />
      </Box>
      <Box sx={{ my: 1, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{words}</Box>
      <Typography variant="caption" component="div">
        {kind} · {by ?? t('layout.somebody')}
      </Typography>
      {children}
    </Box>
  );
}

function CaseName({ near }: { near: NearCase }) {
  return (
    <Box
      component={Link}
      to={`/cases/${near.case_id}`}
      sx={{ color: 'primary.main', overflowWrap: 'anywhere' }}
    >
      {near.display_name}
    </Box>
  );
}

function Dialog({ caseId, asked, close }: { caseId: string; asked: Asked; close: () => void }) {
  const t = useT();
  if (asked.kind === 'link') return <LinkDialog caseId={caseId} close={close} />;
  if (asked.kind === 'merge') return <MergeDialog caseId={caseId} close={close} />;
  const { kind, id } = asked;
  const isSplit = kind === 'split';
  return (
    <ReasonDialog
      title={t(`compliance.casework.links.${kind}`)}
      reversible={t(`compliance.casework.links.${kind}_reversible`)}
      confirmLabel={t(`compliance.casework.links.${kind}`)}
      label={t('compliance.casework.links.reason')}
      maxLength={2000}
      path={isSplit ? `/compliance/cases/${id}/split` : `/compliance/cases/${caseId}/links/${id}/end`}
      body={(reason) => ({ reason })}
      done={isSplit ? 'compliance.casework.links.split_done' : 'compliance.casework.links.ended'}
      refresh={['cases', '/compliance/case']}
      close={close}
    />
  );
}
