import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { ToneChip } from '../layout/StateChip.js';
import { useT, type MessageKey } from '../providers/i18n-provider.js';
import { pageOfPart, pagesOf, stepsOf } from './steps.js';
import type { OwnApplication } from './types.js';

const titles: Record<string, MessageKey> = {
  owners: 'portal.steps.owners',
  documents: 'portal.steps.documents',
  send: 'portal.steps.send',
};

/** The parts of an application, and which of them still lack something. */
export function TaskList({ application }: { application: OwnApplication }) {
  const t = useT();
  const { id, kind, completeness, parent_id, state } = application;
  const lacking = new Set(completeness.missing.map(({ pointer }) => pageOfPart(kind, pointer)));
  const pages = pagesOf(kind).filter((page) => page !== 'send' || (!parent_id && state === 'draft'));
  const titleOf = (page: string) =>
    titles[page] ?? stepsOf(kind).find((step) => step.id === page)?.title ?? 'portal.title';
  return (
    <Box component="section">
      <Typography sx={{ mb: 3, color: 'text.secondary' }}>{t(`portal.state_help.${state}`)}</Typography>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider' }}>
        {pages.map((page) => (
          <Box
            component="li"
            key={page}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 3,
              minHeight: 48,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <MuiLink component={Link} to={`/portal/applications/${id}/${page}`} sx={{ flex: 1, py: 3 }}>
              {t(titleOf(page))}
            </MuiLink>
            {page !== 'send' && (
              <ToneChip tone={lacking.has(page) ? 'waiting' : 'done'}>
                {t(lacking.has(page) ? 'portal.to_do' : 'portal.done')}
              </ToneChip>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
