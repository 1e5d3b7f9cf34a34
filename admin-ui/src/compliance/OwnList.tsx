import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { OwnEntryCard } from './OwnEntryCard.js';
import { OwnEntryDialog } from './OwnEntryDialog.js';
import type { OwnEntry } from './types.js';

export const ownEntriesPath = '/compliance/own-entries';

/** The house's own list: what waits for an officer, what is in force, and what was, when it is asked for. */
export function OwnList() {
  const t = useT();
  const canPropose = useCan('compliance:propose_entries');
  const query = useApi<OwnEntry[]>(ownEntriesPath);
  const [isProposing, setIsProposing] = useState(false);
  return (
    <Box component="section" aria-labelledby="own-list-title" sx={{ mt: 8 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 3 }}>
        <Typography variant="h2" id="own-list-title" sx={{ flex: 1 }}>
          {t('own_list.title')}
        </Typography>
        {canPropose && <Button onClick={() => setIsProposing(true)}>{t('own_list.propose')}</Button>}
      </Box>
      <Typography sx={{ color: 'text.secondary', mb: 4, maxWidth: 720 }}>{t('own_list.why')}</Typography>
      <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
        {(entries) => <Entries entries={entries} />}
      </Loaded>
      {isProposing && <OwnEntryDialog close={() => setIsProposing(false)} />}
    </Box>
  );
}

const live: readonly OwnEntry['state'][] = ['proposed', 'removing', 'in_force'];

function Entries({ entries }: { entries: OwnEntry[] }) {
  const t = useT();
  const [isPastShown, setIsPastShown] = useState(false);
  const past = entries.filter(({ state }) => !live.includes(state));
  const shown = isPastShown ? entries : entries.filter(({ state }) => live.includes(state));
  return (
    <>
      {shown.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('own_list.empty')}</Box>}
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { md: 'repeat(2, minmax(0, 1fr))' } }}>
        {shown.map((entry) => (
          <OwnEntryCard key={entry.id} entry={entry} />
        ))}
      </Box>
      {past.length > 0 && (
        <Button variant="text" onClick={() => setIsPastShown(!isPastShown)} sx={{ mt: 3 }}>
          {t(isPastShown ? 'own_list.hide_past' : 'own_list.show_past')}
        </Button>
      )}
    </>
  );
}
