import Autocomplete from '@mui/material/Autocomplete';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import type { Worker } from './types.js';
import { useSkillText } from './use-skill-text.js';

/** What somebody of the desk can do, how many cases they take, and whether they are there. */
export function WorkerDialog({ worker, close }: { worker: Worker; close: () => void }) {
  const t = useT();
  const say = useProblemText();
  const text = useSkillText();
  const [skills, setSkills] = useState(worker.skills);
  const [most, setMost] = useState(worker.most_cases === null ? '' : String(worker.most_cases));
  const [isPresent, setIsPresent] = useState(worker.is_present);
  const { run, isRunning, problem } = useAction({
    quiet: true,
    done: 'compliance.casework.workers.changed',
    refresh: ['/compliance/workers'],
  });
  const isNumber = /^\d{0,4}$/.test(most) && Number(most) <= 1000;
  const confirm = async () => {
    const body = {
      skills,
      most_cases: most === '' ? null : Number(most),
      is_present: isPresent,
      version: worker.version,
    };
    if (await run(`/compliance/workers/${worker.user_id}`, { body })) close();
  };
  return (
    <ConfirmDialog
      title={worker.full_name}
      reversible={t('compliance.casework.workers.reversible')}
      confirmLabel={t('layout.save')}
      isReady={isNumber}
      isRunning={isRunning}
      problem={problem && say(problem)}
      confirm={() => void confirm()}
      close={close}
    >
      <Autocomplete
        multiple
        openText={t('layout.choices.open')}
        closeText={t('layout.choices.close')}
        clearText={t('layout.choices.clear')}
        noOptionsText={t('layout.choices.none')}
        options={text.all}
        value={skills}
        onChange={(_event, chosen) => setSkills(chosen)}
        groupBy={text.kindOf}
        getOptionLabel={text.nameOf}
        getOptionKey={({ kind, value }) => `${kind}/${value}`}
        isOptionEqualToValue={(one, other) => one.kind === other.kind && one.value === other.value}
        renderInput={(params) => <TextField {...params} label={t('compliance.casework.workers.skills')} />}
      />
      <TextField
        label={t('compliance.casework.workers.most')}
        helperText={t('compliance.casework.workers.most_help')}
        value={most}
        error={!isNumber}
        onChange={({ target }) => setMost(target.value.trim())}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      />
      <FormControlLabel
        control={<Switch checked={isPresent} onChange={(_event, checked) => setIsPresent(checked)} />}
        label={t('compliance.casework.workers.present')}
      />
    </ConfirmDialog>
  );
}
