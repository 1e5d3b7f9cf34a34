import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { ownKeysPath } from './ApiKeyDialog.js';
import type { ApiKey, NewApiKey } from './types.js';

const overlaps = { none: 0, hour: 60, day: 1_440 } as const;
const names = ['none', 'hour', 'day'] as const;

interface ApiKeyRenewalProps {
  apiKey: ApiKey;
  done: (made: NewApiKey) => void;
  close: () => void;
}

/** A new key in the place of one, with or without a time in which both are taken. */
export function ApiKeyRenewal({ apiKey, done, close }: ApiKeyRenewalProps) {
  const t = useT();
  const say = useProblemText();
  const [overlap, setOverlap] = useState<(typeof names)[number]>('hour');
  const { run, isRunning, problem } = useAction({ quiet: true, refresh: [ownKeysPath] });
  const renew = async () => {
    const body = { overlap_minutes: overlaps[overlap] };
    const answer = await run<NewApiKey>(`${ownKeysPath}/${apiKey.id}/renewal`, { body });
    if (answer) done(answer.body);
  };
  return (
    <ConfirmDialog
      title={`${t('accounts.keys.renew')}: ${apiKey.label}`}
      reversible={t('accounts.keys.renew_reversible')}
      confirmLabel={t('accounts.keys.renew')}
      isRunning={isRunning}
      problem={problem && say(problem)}
      confirm={() => void renew()}
      close={close}
    >
      <Typography>{t('accounts.keys.renew_happens')}</Typography>
      <TextField
        select
        label={t('accounts.keys.overlap')}
        value={overlap}
        onChange={({ target }) => setOverlap(names.find((name) => name === target.value) ?? 'hour')}
      >
        {names.map((name) => (
          <MenuItem key={name} value={name}>
            {t(`accounts.keys.overlaps.${name}`)}
          </MenuItem>
        ))}
      </TextField>
    </ConfirmDialog>
  );
}
