import Search from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { dayOf, momentOf } from './filter-days.js';
import { useKeys } from './keys.js';
import type { FilterField } from './queue-types.js';

const TYPING_MS = 250;

interface TypedProps {
  label: string;
  value: string;
  set: (value: string) => void;
}

/** What is being typed, handed on when the typing rests. */
function useTyped({ value, set }: TypedProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => set(text), TYPING_MS);
    return () => clearTimeout(timer);
    // Only typing starts the wait; a new `set` on each render does not.
  }, [text]);
  return [text, setText] as const;
}

function TypedFilter(props: TypedProps) {
  const [text, setText] = useTyped(props);
  return (
    <TextField
      label={props.label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      sx={{ width: { xs: 1, md: 140 } }}
    />
  );
}

/** Looks for words in the whole list; `/` leads to it. */
export function SearchInput(props: TypedProps) {
  const { label } = props;
  const [text, setText] = useTyped(props);
  const input = useRef<HTMLInputElement>(null);
  useKeys([{ key: '/', label: 'layout.keys.search', run: () => input.current?.focus() }]);
  return (
    <TextField
      type="search"
      placeholder={label}
      value={text}
      inputRef={input}
      onChange={(event) => setText(event.target.value)}
      slotProps={{
        htmlInput: { 'aria-label': label },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search sx={{ fontSize: 18 }} />
            </InputAdornment>
          ),
        },
      }}
      sx={{ width: { xs: 'auto', md: 260 }, flex: { xs: 1, md: 'none' } }}
    />
  );
}

interface FilterInputProps {
  field: FilterField;
  value: string;
  set: (value: string) => void;
}

/** One field that the list is narrowed by: a word, a day, one of a few. */
export function FilterInput({ field, value, set }: FilterInputProps) {
  const t = useT();
  const label = t(field.label);
  if (field.kind === 'text') {
    return <TypedFilter label={label} value={value} set={set} />;
  }
  if (field.kind === 'day') {
    return (
      <TextField
        type="date"
        label={label}
        value={dayOf(value, field.edge)}
        onChange={(event) => set(momentOf(event.target.value, field.edge))}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ width: { xs: 1, md: 140 } }}
      />
    );
  }
  return <ChoiceFilter label={label} choices={field.choices} value={value} set={set} />;
}

interface ChoiceFilterProps extends TypedProps {
  choices: { id: string; name: string }[];
}

/** The choices are drawn when somebody looks at them first: a list of all countries would slow every list down. */
function ChoiceFilter({ label, choices, value, set }: ChoiceFilterProps) {
  const t = useT();
  const [hasOpened, setHasOpened] = useState(false);
  const drawn = hasOpened ? choices : choices.filter(({ id }) => id === value);
  return (
    <TextField
      select
      label={label}
      value={choices.some(({ id }) => id === value) ? value : ''}
      onChange={(event) => set(event.target.value)}
      slotProps={{ select: { onOpen: () => setHasOpened(true) } }}
      sx={{ width: { xs: 1, md: 'auto' }, minWidth: { md: 140 } }}
    >
      <MenuItem value="">{t('layout.queue.any')}</MenuItem>
      {drawn.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
