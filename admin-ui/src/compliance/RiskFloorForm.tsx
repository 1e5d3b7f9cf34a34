import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { RiskModelContent } from '../../../domain/compliance/risk.js';
import { useT } from '../providers/i18n-provider.js';
import type { Change } from './risk-model-draft.js';
import { allFactors, floorLevels, useRiskWords } from './use-risk-words.js';

/** Adds a floor about something that the model knows and that has none yet. */
export function RiskFloorForm({ content, change }: { content: RiskModelContent; change: Change }) {
  const t = useT();
  const words = useRiskWords();
  const [factor, setFactor] = useState<(typeof allFactors)[number]>('country');
  const [value, setValue] = useState('');
  const [level, setLevel] = useState<(typeof floorLevels)[number]>('high');
  const known =
    factor === 'country'
      ? content.country.lists.map(({ id }) => id)
      : Object.keys(content.tables[factor].points);
  const isThere = content.floors.some(
    (floor) => floor.factor === factor && floor.value === value && floor.level === level && !floor.roles,
  );
  const add = () => {
    change({ kind: 'add_floor', floor: { factor, value, level } });
    setValue('');
  };
  return (
    <Box
      role="group"
      aria-label={t('risk_model.add_floor')}
      sx={{ display: 'grid', gap: 3, mt: 4, gridTemplateColumns: { sm: 'repeat(3, minmax(0, 1fr)) auto' } }}
    >
      <Choice
        label={t('risk_model.factor')}
        value={factor}
        choices={allFactors.map((id) => ({ id, name: words.factor(id) }))}
        choose={(id) => {
          setFactor(id);
          setValue('');
        }}
      />
      <Choice
        label={t('risk_model.value')}
        value={value}
        choices={known.map((id) => ({ id, name: words.value(factor, id) }))}
        choose={setValue}
      />
      <Choice
        label={t('risk_model.least')}
        value={level}
        choices={floorLevels.map((id) => ({ id, name: words.level(id) }))}
        choose={setLevel}
      />
      <Button onClick={add} disabled={value === '' || isThere}>
        {t('risk_model.add_floor')}
      </Button>
    </Box>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T | '';
  choices: { id: T; name: string }[];
  choose: (id: T) => void;
}

function Choice<T extends string>({ label, value, choices, choose }: ChoiceProps<T>) {
  const take = (text: string) => {
    const found = choices.find(({ id }) => id === text);
    if (found) choose(found.id);
  };
  return (
    <TextField select size="small" label={label} value={value} onChange={({ target }) => take(target.value)}>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
