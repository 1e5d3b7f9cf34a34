import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useEffect, useState, type ReactNode } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { dropDraft, keepDraft, readDraft } from './form-draft.js';

interface NoteFormProps {
  label: string;
  submitLabel: string;
  help?: string;
  /** Under this name what was typed survives a reload. */
  draft?: string;
  /** What stands in the field at first, instead of what was typed before. */
  start?: string;
  isRunning: boolean;
  /** True when it was taken: the field is emptied. */
  submit: (text: string) => Promise<boolean>;
  cancel?: () => void;
  children?: ReactNode;
}

const MAX_LENGTH = 5000;

/** Some words and a button: notes, messages, reasons. */
export function NoteForm({
  label,
  submitLabel,
  help,
  draft,
  start,
  isRunning,
  submit,
  cancel,
  children,
}: NoteFormProps) {
  const t = useT();
  const [text, setText] = useState(() => start ?? keptText(draft));
  useEffect(() => {
    if (draft && text) keepDraft(sessionStorage, draft, { text });
    if (draft && !text) dropDraft(sessionStorage, draft);
  }, [draft, text]);
  async function onSubmit(event: React.FormEvent) {
    event.preventDefault();
    if (!(await submit(text.trim()))) return;
    // By now the form may be gone from the page, and its effects with it: what was sent must not come back as a draft.
    if (draft) dropDraft(sessionStorage, draft);
    setText('');
  }
  return (
    <Box
      component="form"
      onSubmit={(event) => void onSubmit(event)}
      sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}
    >
      <TextField
        multiline
        minRows={2}
        maxRows={12}
        label={label}
        helperText={help}
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: MAX_LENGTH } }}
      />
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button
          type="submit"
          variant={cancel ? 'contained' : 'outlined'}
          color={cancel ? 'primary' : 'inherit'}
          disabled={isRunning || text.trim() === ''}
        >
          {submitLabel}
        </Button>
        {cancel && (
          <Button variant="text" onClick={cancel}>
            {t('layout.cancel')}
          </Button>
        )}
        {children}
      </Box>
    </Box>
  );
}

function keptText(draft: string | undefined): string {
  const text = draft && readDraft(sessionStorage, draft)?.text;
  return typeof text === 'string' ? text : '';
}
