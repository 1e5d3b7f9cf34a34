import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import type { Venue } from './types.js';
import { venuesPath } from './VenueFile.js';

/** The key of a venue: entered once, never shown again. */
export function KeyDialog({ venue, close }: { venue: Venue; close: () => void }) {
  const t = useT();
  const say = useProblemText();
  const [apiKey, setApiKey] = useState('');
  const [secret, setSecret] = useState('');
  const [password, setPassword] = useState('');
  const act = useAction({ quiet: true, done: 'venues.key_done', refresh: [venuesPath, 'venues'] });
  const confirm = async () => {
    const body = { api_key: apiKey.trim(), secret: secret.trim(), ...(password ? { password } : {}) };
    if (await act.run(`${venuesPath}/${venue.id}/key`, { method: 'PUT', body })) close();
  };
  return (
    <ConfirmDialog
      title={`${t('venues.key')}: ${venue.name}`}
      reversible={t('venues.key_reversible')}
      confirmLabel={t('venues.set_key')}
      isReady={apiKey.trim() !== '' && secret.trim() !== ''}
      isRunning={act.isRunning}
      problem={act.problem && say(act.problem)}
      confirm={() => void confirm()}
      close={close}
    >
      <TextField
        label={t('venues.api_key')}
        value={apiKey}
        autoComplete="off"
        onChange={({ target }) => setApiKey(target.value)}
      />
      <TextField
        label={t('venues.secret')}
        type="password"
        autoComplete="new-password"
        value={secret}
        onChange={({ target }) => setSecret(target.value)}
      />
      <TextField
        label={t('venues.password')}
        type="password"
        autoComplete="new-password"
        helperText={t('venues.password_help')}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
    </ConfirmDialog>
  );
}
