import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { PageTitle } from '../layout/PageTitle.js';
import { Panel } from '../layout/Panel.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { ToneChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { TemplateDialog } from './TemplateDialog.js';
import type { RequestTemplate } from './types.js';

/** The texts that clients are asked with, in both languages. */
export function TemplatesPage() {
  const t = useT();
  const canArrange = useCan('compliance:arrange_desk');
  const templates = useApi<RequestTemplate[]>('/compliance/request-templates');
  const [open, setOpen] = useState<{ template: RequestTemplate | null } | null>(null);
  return (
    <Box component="section">
      <PageTitle
        text={t('compliance.casework.templates.title')}
        actions={
          canArrange && (
            <Button variant="contained" color="primary" onClick={() => setOpen({ template: null })}>
              {t('compliance.casework.templates.create')}
            </Button>
          )
        }
      />
      <Loaded query={templates} skeleton={<RowsSkeleton rows={3} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title={t('compliance.casework.templates.empty')}
              why={t('compliance.casework.templates.empty_why')}
            />
          ) : (
            <Box sx={{ display: 'grid', gap: 4, maxWidth: 960 }}>
              {rows.map((template) => (
                <TemplatePanel
                  key={template.id}
                  template={template}
                  change={canArrange ? () => setOpen({ template }) : null}
                />
              ))}
            </Box>
          )
        }
      </Loaded>
      {open && <TemplateDialog template={open.template} close={() => setOpen(null)} />}
    </Box>
  );
}

interface TemplatePanelProps {
  template: RequestTemplate;
  change: (() => void) | null;
}

function TemplatePanel({ template, change }: TemplatePanelProps) {
  const t = useT();
  const [locale] = useLocaleState();
  const { texts, version, is_retired, changed_by_name, changed_at } = template;
  const name = texts[locale === 'ru' ? 'ru' : 'en'].name;
  return (
    <Panel
      title={name}
      actions={
        <>
          {is_retired && <ToneChip tone="closed">{t('compliance.casework.templates.is_retired')}</ToneChip>}
          {change && (
            <Button aria-label={`${t('compliance.casework.templates.change')}: ${name}`} onClick={change}>
              {t('compliance.casework.templates.change')}
            </Button>
          )}
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        {(['en', 'ru'] as const).map((language) => (
          <Box
            key={language}
            lang={language}
            sx={{ fontSize: '0.8125rem', whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
          >
            {texts[language].body}
          </Box>
        ))}
      </Box>
      <Typography variant="caption" component="div" sx={{ mt: 3 }}>
        {t('compliance.casework.templates.version', { version })} · {changed_by_name ?? t('layout.somebody')}{' '}
        · <DateTime value={changed_at} />
      </Typography>
    </Panel>
  );
}
