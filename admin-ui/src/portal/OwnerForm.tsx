import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import type { OwnApplication } from './types.js';

const empty = { kind: 'natural_person', display_name: '', percent: '', isOwner: true, isDirector: false };

/** Enters an owner or director by name, role and share; their own form follows. */
export function OwnerForm({ application }: { application: OwnApplication }) {
  const t = useT();
  const say = useProblemText();
  const path = `/onboarding/applications/${application.id}`;
  const { run, isRunning, problem } = useAction({ refresh: [path], quiet: true });
  const [owner, setOwner] = useState(empty);
  const change = (part: Partial<typeof empty>) => setOwner((before) => ({ ...before, ...part }));

  async function add(event: React.FormEvent) {
    event.preventDefault();
    const { kind, display_name, percent, isOwner, isDirector } = owner;
    const party_roles = [...(isOwner ? ['owner'] : []), ...(isDirector ? ['director'] : [])];
    const body = {
      kind,
      display_name,
      party_roles,
      ...(isOwner ? { ownership_percent: percent.replace(',', '.') } : {}),
    };
    if (await run(`${path}/owners`, { body })) setOwner(empty);
  }

  return (
    <Stack component="form" spacing={3} onSubmit={(event) => void add(event)} sx={{ maxWidth: 560 }}>
      <Typography variant="h2">{t('portal.owners.add')}</Typography>
      {problem && <Alert severity="error">{say(problem)}</Alert>}
      <TextField
        select
        label={t('portal.owners.kind')}
        value={owner.kind}
        onChange={(event) => change({ kind: event.target.value })}
      >
        <MenuItem value="natural_person">{t('portal.owners.person')}</MenuItem>
        <MenuItem value="legal_entity">{t('portal.owners.company')}</MenuItem>
      </TextField>
      <TextField
        required
        label={t('portal.owners.name')}
        value={owner.display_name}
        onChange={(event) => change({ display_name: event.target.value })}
      />
      <Stack direction="row" spacing={3}>
        <FormControlLabel
          control={<Checkbox checked={owner.isOwner} onChange={(_event, isOwner) => change({ isOwner })} />}
          label={t('portal.owners.owner')}
        />
        <FormControlLabel
          control={
            <Checkbox checked={owner.isDirector} onChange={(_event, isDirector) => change({ isDirector })} />
          }
          label={t('portal.owners.director')}
        />
      </Stack>
      {owner.isOwner && (
        <TextField
          required
          label={t('portal.owners.share')}
          value={owner.percent}
          onChange={(event) => change({ percent: event.target.value })}
          slotProps={{ htmlInput: { inputMode: 'decimal', pattern: '\\d{1,3}([.,]\\d{1,4})?' } }}
        />
      )}
      <Button
        type="submit"
        variant="outlined"
        size="medium"
        disabled={isRunning || !(owner.isOwner || owner.isDirector)}
        sx={{ alignSelf: 'flex-start' }}
      >
        {t('portal.owners.submit')}
      </Button>
    </Stack>
  );
}
