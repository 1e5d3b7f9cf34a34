import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { placeholders, unknownMarks } from '../../../domain/compliance/request-templates.js';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import type { RequestTemplate } from './types.js';

const path = '/compliance/request-templates';
const languages = ['en', 'ru'] as const;
const blank = { en: { name: '', body: '' }, ru: { name: '', body: '' } };

/** A text in both languages: a new one, or the next version of one. */
export function TemplateDialog({ template, close }: { template: RequestTemplate | null; close: () => void }) {
  const t = useT();
  const say = useProblemText();
  const [texts, setTexts] = useState(template?.texts ?? blank);
  const [isRetired, setIsRetired] = useState(template?.is_retired ?? false);
  const { run, isRunning, problem } = useAction({
    quiet: true,
    done: 'compliance.casework.templates.saved',
    refresh: [path, '/compliance/cases'],
  });
  const set = (language: 'en' | 'ru', part: object) =>
    setTexts({ ...texts, [language]: { ...texts[language], ...part } });
  const isWhole = languages.every(
    (each) =>
      texts[each].name.trim() !== '' &&
      texts[each].body.trim() !== '' &&
      unknownMarks(texts[each].body).length === 0,
  );
  const confirm = async () => {
    const body = template ? { texts, is_retired: isRetired, version: template.version } : { texts };
    if (await run(template ? `${path}/${template.id}/versions` : path, { body })) close();
  };
  return (
    <ConfirmDialog
      title={t(template ? 'compliance.casework.templates.change' : 'compliance.casework.templates.create')}
      reversible={t('compliance.casework.templates.versions_stay')}
      confirmLabel={t('layout.save')}
      isReady={isWhole}
      isRunning={isRunning}
      problem={problem && say(problem)}
      confirm={() => void confirm()}
      close={close}
    >
      {languages.map((language) => {
        const unknown = unknownMarks(texts[language].body);
        const name = t(`compliance.casework.templates.languages.${language}`);
        return (
          <Box key={language} sx={{ display: 'grid', gap: 3 }}>
            <TextField
              required
              margin="dense"
              label={`${t('compliance.casework.templates.name')} · ${name}`}
              value={texts[language].name}
              onChange={({ target }) => set(language, { name: target.value })}
              slotProps={{ htmlInput: { maxLength: 100, lang: language } }}
            />
            <TextField
              required
              multiline
              minRows={4}
              maxRows={12}
              label={`${t('compliance.casework.templates.body')} · ${name}`}
              value={texts[language].body}
              error={unknown.length > 0}
              helperText={
                unknown.length > 0
                  ? t('compliance.casework.templates.unknown', { marks: unknown.join(', ') })
                  : t('compliance.casework.templates.marks', {
                      marks: placeholders.map((mark) => `{{${mark}}}`).join(' '),
                    })
              }
              onChange={({ target }) => set(language, { body: target.value })}
              slotProps={{ htmlInput: { maxLength: 4000, lang: language } }}
            />
          </Box>
        );
      })}
      {template && (
        <FormControlLabel
          control={<Switch checked={isRetired} onChange={(_event, checked) => setIsRetired(checked)} />}
          label={t('compliance.casework.templates.retire')}
        />
      )}
    </ConfirmDialog>
  );
}
