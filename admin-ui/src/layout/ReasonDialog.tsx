import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { MessageKey } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { ConfirmDialog } from './ConfirmDialog.js';

interface ReasonDialogProps {
  title: string;
  /** What will happen, to whom. */
  children?: ReactNode;
  reversible: string;
  confirmLabel: string;
  typed?: string;
  isDangerous?: boolean;
  /** Everything else that has to be chosen first is there. */
  isReady?: boolean;
  /** What the words are: a reason, a note. */
  label: string;
  /** As many letters as the api takes. */
  maxLength: number;
  path: string;
  body: (words: string) => object;
  done: MessageKey;
  /** What is read again, see `useAction`. */
  refresh: string[];
  close: () => void;
}

/** The last look before a step that somebody has to give words for; it closes when the step is taken. */
export function ReasonDialog({
  children,
  label,
  maxLength,
  path,
  body,
  done,
  refresh,
  isReady = true,
  ...props
}: ReasonDialogProps) {
  const say = useProblemText();
  const [words, setWords] = useState('');
  const { run, isRunning, problem } = useAction({ quiet: true, done, refresh });
  const confirm = async () => {
    if (await run(path, { body: body(words.trim()) })) props.close();
  };
  return (
    <ConfirmDialog
      {...props}
      isReady={isReady && words.trim() !== ''}
      isRunning={isRunning}
      problem={problem && say(problem)}
      confirm={() => void confirm()}
    >
      {children}
      <TextField
        required
        autoFocus
        multiline
        minRows={2}
        label={label}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        slotProps={{ htmlInput: { maxLength } }}
      />
    </ConfirmDialog>
  );
}
