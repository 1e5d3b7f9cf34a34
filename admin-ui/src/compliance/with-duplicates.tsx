import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { FileTab } from '../layout/File.js';
import { DocumentsTab } from '../onboarding/DocumentsTab.js';
import { currentHits, HitsTab } from './HitsTab.js';
import type { LedCase } from './types.js';

interface Rights {
  canReadDocuments: boolean;
  canReviewHits: boolean;
}

/** The evidence of a case with that of the duplicates that it leads, behind the same tabs. */
export function withDuplicates(tabs: FileTab[], led: LedCase[], rights: Rights): FileTab[] {
  if (led.length === 0) return tabs;
  const openHits = led
    .flatMap(({ file }) => currentHits(file))
    .filter(({ state }) => state === 'open' || state === 'escalated').length;
  return tabs.map((tab) => {
    if (tab.id === 'hits')
      return {
        ...tab,
        count: (tab.isOpen ? (tab.count ?? 0) : 0) + openHits || tab.count,
        isOpen: tab.isOpen || openHits > 0,
        render: () =>
          together(tab, led, ({ file }) => (
            <HitsTab file={file} canReview={rights.canReviewHits} hasKeys={false} />
          )),
      };
    if (tab.id === 'documents')
      return {
        ...tab,
        render: () =>
          together(tab, led, ({ file }) => <DocumentsTab file={file} canRead={rights.canReadDocuments} />),
      };
    return tab;
  });
}

function together(tab: FileTab, led: LedCase[], render: (each: LedCase) => ReactNode): ReactNode {
  return (
    <>
      {tab.render()}
      {led.map((each) => (
        <Box
          key={each.case_id}
          component="section"
          sx={{ mt: 6, pt: 4, borderTop: 1, borderColor: 'divider' }}
        >
          <Typography variant="h3" component="h2" sx={{ mb: 3, overflowWrap: 'anywhere' }}>
            {each.display_name}
          </Typography>
          {render(each)}
        </Box>
      ))}
    </>
  );
}
