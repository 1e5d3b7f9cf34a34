import FilterList from '@mui/icons-material/FilterList';
import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { dayOf, momentOf } from './filter-days.js';
import { useKeys } from './keys.js';
import type { FilterField } from './queue-types.js';

interface QueueFiltersProps {
  fields: FilterField[];
  values: Record<string, unknown>;
  /** What clearing goes back to. */
  start: Record<string, unknown>;
  setValues: (values: Record<string, unknown>) => void;
}

/** Filters in one line, kept in the address; on a phone they unfold. */
export function QueueFilters({ fields, values, start, setValues }: QueueFiltersProps) {
  const t = useT();
  const isPhone = useMediaQuery('(max-width: 899.95px)');
  const [isOpen, setIsOpen] = useState(false);
  const set = (source: string, value: string) => setValues({ ...values, [source]: value || undefined });
  const search = fields.find((field) => field.source === 'q');
  const others = fields.filter((field) => field.source !== 'q');
  const usedCount = others.filter(({ source }) => values[source] !== undefined && values[source] !== start[source]).length;
  if (fields.length === 0) return null;
  const row = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: isPhone ? 2 : 0 }}>
      {others.map((field) => (
        <FilterInput key={field.source} field={field} value={textOf(values[field.source])} set={(value) => set(field.source, value)} />
      ))}
      {usedCount + (values.q ? 1 : 0) > 0 && (
        <Button variant="text" onClick={() => setValues(start)}>
          {t('layout.queue.clear_filters')}
        </Button>
      )}
    </Box>
  );
  return (
    <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3, alignItems: 'center' }}>
      {search && <SearchInput label={t(search.label)} value={textOf(values.q)} set={(value) => set('q', value)} />}
      {isPhone && others.length > 0 && (
        <Button startIcon={<FilterList />} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {usedCount > 0 ? t('layout.queue.filters_used', { smart_count: usedCount }) : t('layout.queue.filters')}
        </Button>
      )}
      {isPhone ? (
        <Collapse in={isOpen} unmountOnExit sx={{ width: 1 }}>
          {row}
        </Collapse>
      ) : (
        row
      )}
    </Box>
  );
}

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
  return <TextField label={props.label} value={text} onChange={(event) => setText(event.target.value)} sx={{ width: { xs: 1, md: 160 } }} />;
}

function SearchInput(props: TypedProps) {
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

function FilterInput({ field, value, set }: { field: FilterField; value: string; set: (value: string) => void }) {
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
        sx={{ width: { xs: 1, md: 160 } }}
      />
    );
  }
  return (
    <TextField select label={label} value={field.choices.some(({ id }) => id === value) ? value : ''} onChange={(event) => set(event.target.value)} sx={{ width: { xs: 1, md: 'auto' }, minWidth: { md: 140 } }}>
      <MenuItem value="">{t('layout.queue.any')}</MenuItem>
      {field.choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
