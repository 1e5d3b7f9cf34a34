import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import type { Account, Instrument } from '../orders/types.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { switchesPath } from './paths.js';

const scopes = ['all', 'symbol', 'account'] as const;
type Scope = (typeof scopes)[number];

/** Stops trading: what, and why. It works at once; letting go needs somebody else. */
export function EngageDialog({ close }: { close: () => void }) {
  const t = useT();
  const say = useProblemText();
  const { data: instruments = [] } = useApi<Instrument[]>('/market-data/instruments');
  const { data: accounts = [] } = useApi<Account[]>('/portfolio/accounts');
  const [scope, setScope] = useState<Scope>('symbol');
  const [target, setTarget] = useState('');
  const [cancels, setCancels] = useState(true);
  const [reason, setReason] = useState('');
  const act = useAction({ quiet: true, done: 'risk.engage_done', refresh: [switchesPath] });
  const choices =
    scope === 'symbol'
      ? instruments.map(({ symbol }) => ({ id: symbol, name: symbol }))
      : accounts.map(({ id, name }) => ({ id, name }));
  const body = {
    scope,
    ...(scope === 'symbol' ? { symbol: target } : {}),
    ...(scope === 'account' ? { account_id: target } : {}),
    cancels_orders: cancels,
    reason: reason.trim(),
  };
  const confirm = async () => {
    if (await act.run(switchesPath, { body })) close();
  };
  return (
    <ConfirmDialog
      title={t('risk.engage')}
      reversible={t('risk.engage_reversible')}
      confirmLabel={t('risk.engage')}
      typed={scope === 'all' ? t('risk.word') : undefined}
      isDangerous
      isReady={reason.trim() !== '' && (scope === 'all' || target !== '')}
      isRunning={act.isRunning}
      problem={act.problem && say(act.problem)}
      confirm={() => void confirm()}
      close={close}
    >
      <TextField
        select
        label={t('risk.what')}
        value={scope}
        onChange={({ target: { value } }) => {
          setScope(scopes.find((each) => each === value) ?? 'symbol');
          setTarget('');
        }}
      >
        {scopes.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`risk.scopes.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      {scope !== 'all' && (
        <TextField
          select
          label={t(`risk.targets.${scope}`)}
          value={target}
          onChange={({ target: { value } }) => setTarget(value)}
        >
          {choices.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <FormControlLabel
        control={<Checkbox checked={cancels} onChange={(_event, checked) => setCancels(checked)} />}
        label={t('risk.cancels')}
      />
      <TextField
        label={t('risk.why')}
        multiline
        minRows={2}
        value={reason}
        onChange={({ target: { value } }) => setReason(value)}
      />
    </ConfirmDialog>
  );
}
