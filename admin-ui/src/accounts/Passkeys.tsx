import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { Relative } from '../layout/Time.js';
import { useApi } from '../providers/hooks.js';
import { useT, type MessageKey } from '../providers/i18n-provider.js';
import { makePasskey } from '../providers/passkeys.js';
import { isProblem } from '../providers/problem.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import type { Passkey } from './types.js';

const PATH = '/accounts/me/passkeys';

/** Own passkeys, each with its name, and a new one. */
export function Passkeys({ changed }: { changed: () => void }) {
  const t = useT();
  const query = useApi<Passkey[]>(PATH);
  const { run, isRunning } = useAction({ done: 'accounts.passkeys.removed', refresh: [PATH] });
  const remove = async (id: string) => {
    if (await run(`${PATH}/${id}`, { method: 'DELETE', body: undefined })) changed();
  };
  return (
    <Box component="section">
      <Typography variant="h3" component="h2" sx={{ mb: 2 }}>
        {t('accounts.passkeys.title')}
      </Typography>
      <Typography sx={{ mb: 3, color: 'text.secondary', maxWidth: 560 }}>
        {t('accounts.passkeys.help')}
      </Typography>
      <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
        {(passkeys) => (
          <Box component="ul" sx={{ m: 0, mb: 3, p: 0, listStyle: 'none', maxWidth: 560 }}>
            {passkeys.map(({ id, name, created_at, used_at }) => (
              <Box
                key={id}
                component="li"
                sx={{
                  display: 'flex',
                  alignItems: 'center',
                  gap: 3,
                  py: 2,
                  borderBottom: 1,
                  borderColor: 'divider',
                }}
              >
                <Box sx={{ flex: 1 }}>
                  <Box sx={{ fontWeight: 560 }}>{name}</Box>
                  <Typography variant="caption">
                    {t('layout.created')} <Relative value={created_at} />
                    {used_at && (
                      <>
                        {' · '}
                        {t('accounts.passkeys.used')} <Relative value={used_at} />
                      </>
                    )}
                  </Typography>
                </Box>
                <Button disabled={isRunning} onClick={() => void remove(id)}>
                  {t('accounts.passkeys.remove')}
                </Button>
              </Box>
            ))}
          </Box>
        )}
      </Loaded>
      <NewPasskey changed={changed} />
    </Box>
  );
}

function NewPasskey({ changed }: { changed: () => void }) {
  const t = useT();
  const say = useProblemText();
  const notify = useNotify();
  const [name, setName] = useState('');
  const { run, isRunning } = useAction({ done: 'accounts.passkeys.added', refresh: [PATH] });

  async function add(event: React.FormEvent) {
    event.preventDefault();
    try {
      const proof = await makePasskey();
      if (await run(PATH, { body: { ...proof, name: name.trim() } })) setName('');
      changed();
    } catch (error) {
      const declined: MessageKey = 'accounts.passkeys.declined';
      notify(isProblem(error) ? say(error) : declined, { type: 'error' });
    }
  }
  return (
    <Box
      component="form"
      onSubmit={(event) => void add(event)}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, maxWidth: 560 }}
    >
      <TextField
        required
        label={t('accounts.passkeys.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        sx={{ flex: 1, minWidth: 200 }}
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
      <Button type="submit" disabled={isRunning || name.trim() === ''}>
        {t('accounts.passkeys.add')}
      </Button>
    </Box>
  );
}
