import Box from '@mui/material/Box';
import { useState } from 'react';
import { PageTitle } from '../layout/PageTitle.js';
import { useT } from '../providers/i18n-provider.js';
import { SearchFields } from './SearchFields.js';
import { SearchResult, type Found } from './SearchResult.js';

/** Anybody, client or not, beside the lists in force: asked, shown, kept nowhere. */
export function SearchPage() {
  const t = useT();
  const [found, setFound] = useState<Found | null>(null);
  return (
    <Box component="section">
      <PageTitle text={t('compliance.search.title')} />
      <Box
        sx={{
          display: 'grid',
          gap: 5,
          alignItems: 'start',
          gridTemplateColumns: { xs: '1fr', md: '340px minmax(0, 1fr)' },
        }}
      >
        <SearchFields onFound={setFound} />
        <Box aria-live="polite" sx={{ minWidth: 0 }}>
          <SearchResult found={found} />
        </Box>
      </Box>
    </Box>
  );
}
