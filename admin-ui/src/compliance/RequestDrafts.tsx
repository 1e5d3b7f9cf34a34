import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { RequestDraft } from './types.js';

interface RequestDraftsProps {
  caseId: string;
  /** The filled-in text, to be read and changed before it is sent. */
  take: (body: string) => void;
}

/** The texts that the desk asks with, filled in for this case: in the client's language unless another is chosen. */
export function RequestDrafts({ caseId, take }: RequestDraftsProps) {
  const t = useT();
  const { data = [] } = useApi<RequestDraft[]>(`/compliance/cases/${caseId}/request-drafts`);
  const [chosen, setChosen] = useState<RequestDraft['language'] | null>(null);
  const [first] = data;
  if (!first) return null;
  const language = chosen ?? first.language;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 3 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t('compliance.casework.templates.language')}
        value={language}
        onChange={(_event, value: RequestDraft['language'] | null) => value && setChosen(value)}
      >
        <ToggleButton value="en">{t('compliance.casework.templates.languages.en')}</ToggleButton>
        <ToggleButton value="ru">{t('compliance.casework.templates.languages.ru')}</ToggleButton>
      </ToggleButtonGroup>
      {data.map(({ template_id, texts }) => (
        <Button key={template_id} onClick={() => take(texts[language].body)}>
          <span lang={language}>{texts[language].name}</span>
        </Button>
      ))}
    </Box>
  );
}
