import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useT } from '../providers/i18n-provider.js';

interface ConfirmDialogProps {
  title: string;
  /** What will happen, to whom. */
  children: ReactNode;
  /** Whether and how it can be undone, in words. */
  reversible: string;
  confirmLabel: string;
  /** What must be typed first, for what cannot be undone. */
  typed?: string;
  isDangerous?: boolean;
  isReady?: boolean;
  isRunning?: boolean;
  problem?: string | null;
  confirm: () => void;
  close: () => void;
}

/** The last look before something irreversible: what, to whom, reversible or not. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useT();
  const [text, setText] = useState('');
  const isTyped = !props.typed || text.trim().toLocaleUpperCase() === props.typed.toLocaleUpperCase();
  const isReady = isTyped && (props.isReady ?? true) && !props.isRunning;
  return (
    <Dialog open onClose={props.close} fullWidth maxWidth="sm" aria-labelledby="confirm-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) props.confirm();
        }}
      >
        <DialogTitle id="confirm-title">{props.title}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          {props.children}
          <Alert severity={props.isDangerous ? 'warning' : 'info'}>{props.reversible}</Alert>
          {props.typed && (
            <TextField
              autoComplete="off"
              label={t('layout.confirm.type', { word: props.typed })}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
          {props.problem && <Alert severity="error">{props.problem}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={props.close}>
            {t('layout.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={props.isDangerous ? 'error' : 'primary'}
            disabled={!isReady}
          >
            {props.confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
