import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useFormat } from '../layout/use-format.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { CaseRow } from './types.js';

interface CasePickerProps {
  label: string;
  /** The case that looks for another. */
  exceptId: string;
  /** Of what kind the cases are that can be chosen. */
  filter: Record<string, string>;
  choose: (id: string) => void;
}

/** Finds another case by the name of its client. */
export function CasePicker({ label, exceptId, filter, choose }: CasePickerProps) {
  const t = useT();
  const format = useFormat();
  const [words, setWords] = useState('');
  const q = words.trim().slice(0, 100);
  const { data = [] } = useApi<CaseRow[]>(
    '/compliance/cases',
    { perPage: 20, filter: JSON.stringify({ ...filter, ...(q ? { q } : {}) }) },
    { enabled: q !== '' },
  );
  const nameOf = ({ application, reason, opened_at }: CaseRow) =>
    `${application.display_name} · ${t(`compliance.reasons.${reason}`)} · ${format.dateTime(opened_at)}`;
  return (
    <Autocomplete
      openText={t('layout.choices.open')}
      closeText={t('layout.choices.close')}
      clearText={t('layout.choices.clear')}
      noOptionsText={t(q ? 'layout.choices.none' : 'compliance.casework.links.find_help')}
      options={data.filter(({ id }) => id !== exceptId)}
      filterOptions={(options) => options}
      getOptionLabel={nameOf}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onInputChange={(_event, text, cause) => cause === 'input' && setWords(text)}
      onChange={(_event, row) => choose(row?.id ?? '')}
      renderInput={(params) => <TextField {...params} required label={label} />}
    />
  );
}
