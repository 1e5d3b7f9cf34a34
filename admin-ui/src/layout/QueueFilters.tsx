import FilterList from '@mui/icons-material/FilterList';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { FilterInput, SearchInput } from './FilterInputs.js';
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
  const usedCount = others.filter(
    ({ source }) => values[source] !== undefined && values[source] !== start[source],
  ).length;
  if (fields.length === 0) return null;
  const row = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: isPhone ? 2 : 0 }}>
      {others.map((field) => (
        <FilterInput
          key={field.source}
          field={field}
          value={textOf(values[field.source])}
          set={(value) => set(field.source, value)}
        />
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
      {search && (
        <SearchInput label={t(search.label)} value={textOf(values.q)} set={(value) => set('q', value)} />
      )}
      {isPhone && others.length > 0 && (
        <Button startIcon={<FilterList />} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {usedCount > 0
            ? t('layout.queue.filters_used', { smart_count: usedCount })
            : t('layout.queue.filters')}
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

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
