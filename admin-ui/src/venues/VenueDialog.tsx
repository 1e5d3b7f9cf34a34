import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import type { Venue } from './types.js';
import { checkForm, formOf, type VenueForm } from './venue-form.js';
import { venuesPath } from './VenueFile.js';

interface VenueDialogProps {
  /** Null for a new one. */
  venue: Venue | null;
  close: () => void;
}

const fields = [
  'id',
  'name',
  'ccxt_id',
  'taker_fee',
  'maker_fee',
  'penalty_bps',
  'max_book_age_ms',
  'requests_per_second',
  'urls',
  'calendar',
] as const;
const long: ReadonlySet<string> = new Set(['urls', 'calendar']);

/** Adds a venue, or changes its terms. */
export function VenueDialog({ venue, close }: VenueDialogProps) {
  const t = useT();
  const say = useProblemText();
  const navigate = useNavigate();
  const [form, setForm] = useState<VenueForm>(formOf(venue));
  const act = useAction({ quiet: true, done: 'venues.saved', refresh: [venuesPath, 'venues'] });
  const { body, wrong } = checkForm(form);
  const save = async () => {
    if (!body) return;
    const { id, ...terms } = body;
    const done = venue
      ? await act.run(`${venuesPath}/${venue.id}`, { method: 'PUT', body: terms })
      : await act.run(venuesPath, { body });
    if (!done) return;
    close();
    if (!venue) void navigate(`/venues/${String(id)}`);
  };
  return (
    <ConfirmDialog
      title={venue ? `${t('venues.change')}: ${venue.name}` : t('venues.add')}
      reversible={t(venue ? 'venues.change_reversible' : 'venues.add_reversible')}
      confirmLabel={t('venues.save')}
      isReady={body !== null}
      isRunning={act.isRunning}
      problem={act.problem && say(act.problem)}
      confirm={() => void save()}
      close={close}
    >
      {fields.map((name) => (
        <TextField
          key={name}
          label={t(`venues.${name}`)}
          helperText={t(`venues.helps.${name}`)}
          disabled={name === 'id' && venue !== null}
          value={form[name]}
          error={form[name] !== '' && (wrong?.includes(name) ?? false)}
          multiline={long.has(name)}
          minRows={long.has(name) ? 2 : 1}
          maxRows={8}
          onChange={({ target }) => setForm({ ...form, [name]: target.value })}
        />
      ))}
    </ConfirmDialog>
  );
}
