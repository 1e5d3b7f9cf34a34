import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useFormat } from '../layout/use-format.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { codeOf } from './list-code.js';
import type { ListChanges as Changes, ListStatus } from './types.js';

/** Beside a version of a list: what is new, other and gone since another version. */
export function ListChanges({ row }: { row: ListStatus }) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="text" onClick={() => setIsOpen(true)} sx={{ minHeight: { md: 26 }, py: 0 }}>
        {t('list_changes.open')}
      </Button>
      {isOpen && <ChangesDialog row={row} close={() => setIsOpen(false)} />}
    </>
  );
}

function ChangesDialog({ row, close }: { row: ListStatus; close: () => void }) {
  const t = useT();
  const [since, setSince] = useState<string | null>(null);
  const query = useApi<Changes>(`/compliance/lists/${row.id}/changes`, since ? { since } : undefined);
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" aria-labelledby="changes-title">
      <DialogTitle id="changes-title">
        {t('list_changes.title', { list: t(`compliance.list_names.${codeOf(row.list)}`) })}
      </DialogTitle>
      <DialogContent>
        <Loaded query={query} skeleton={<RowsSkeleton rows={6} />}>
          {(changes) => <Compared changes={changes} compareWith={setSince} />}
        </Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t('layout.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface ComparedProps {
  changes: Changes;
  compareWith: (id: string) => void;
}

function Compared({ changes, compareWith }: ComparedProps) {
  const t = useT();
  const format = useFormat();
  const { version, since, versions } = changes;
  if (!since) return <p>{t('list_changes.first')}</p>;
  const count = changes.added_count + changes.changed_count + changes.removed_count;
  return (
    <Box sx={{ display: 'grid', gap: 4, pt: 2 }}>
      <TextField
        select
        label={t('list_changes.since')}
        value={since.id}
        onChange={({ target }) => compareWith(target.value)}
      >
        {versions
          .filter(({ id }) => id !== version.id)
          .map((each) => (
            <MenuItem key={each.id} value={each.id}>
              {t('list_changes.edition', {
                day: format.day(each.as_of),
                loaded: format.dateTime(each.loaded_at),
                entries: format.number(each.entry_count),
              })}
            </MenuItem>
          ))}
      </TextField>
      {count === 0 && <p>{t('list_changes.none')}</p>}
      <Part what="added" count={changes.added_count} entries={changes.added} />
      <Part what="changed" count={changes.changed_count} entries={changes.changed} />
      <Part what="removed" count={changes.removed_count} entries={changes.removed} />
    </Box>
  );
}

interface PartProps {
  what: 'added' | 'changed' | 'removed';
  count: number;
  entries: (Changes['added'][number] & { fields?: string[] })[];
}

function Part({ what, count, entries }: PartProps) {
  const t = useT();
  const translate = useTranslate();
  if (count === 0) return null;
  const namesOf = (fields: string[]) =>
    fields.map((field) => translate(`list_changes.fields.${field}`, { _: field })).join(', ');
  return (
    <section>
      <Typography variant="h3" component="h3">
        {t(`list_changes.${what}`, { smart_count: count })}
      </Typography>
      <Box component="ul" sx={{ m: 0, mt: 2, pl: 5, overflowWrap: 'anywhere' }}>
        {entries.map(({ entry_id, name, fields }) => (
          <li key={entry_id}>
            {name} <Box component="span" sx={{ color: 'text.secondary' }}>{`(${entry_id})`}</Box>
            {fields && `: ${namesOf(fields)}`}
          </li>
        ))}
      </Box>
      {count > entries.length && <p>{t('list_changes.more', { smart_count: count - entries.length })}</p>}
    </section>
  );
}
