import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'react-admin';
import { useLocation } from 'react-router';
import { ListsBanner } from '../compliance/ListsBanner.js';
import { useT } from '../providers/i18n-provider.js';
import { CommandPalette } from './CommandPalette.js';
import { ErrorBoundary } from './ErrorBoundary.js';
import { useKeyboard, useKeys } from './keys.js';
import { KeysDialog } from './KeysDialog.js';
import { Notices } from './Notices.js';
import { preloadPages } from './page.js';
import { Rehearsal } from './Rehearsal.js';
import { SideNav } from './SideNav.js';
import { RowsSkeleton } from './Skeletons.js';
import { SkipLink } from './SkipLink.js';
import { StepUpDialog } from './StepUpDialog.js';
import { TopBar } from './TopBar.js';

const NAV_WIDTH_PX = 208;
const NAV_NARROW_PX = 56;

/** The frame around every page of the staff side. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useT();
  const { pathname } = useLocation();
  const isPhone = useMediaQuery('(max-width: 899.95px)');
  const [isNarrow, setIsNarrow] = useStore('nav.narrow', false);
  const [isNavOpen, setIsNavOpen] = useState(false);
  const [dialog, setDialog] = useState<'palette' | 'keys' | null>(null);

  useKeyboard();
  useKeys([
    { key: 'ctrl+k', label: 'layout.keys.palette', run: () => setDialog('palette') },
    { key: '?', label: 'layout.keys.help', run: () => setDialog('keys') },
  ]);
  useEffect(preloadPages, []);
  useEffect(() => setIsNavOpen(false), [pathname]);

  const width = isNarrow ? NAV_NARROW_PX : NAV_WIDTH_PX;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: '100dvh' }}>
      <SkipLink />
      <TopBar
        onMenu={() => (isPhone ? setIsNavOpen(true) : setIsNarrow(!isNarrow))}
        onSearch={() => setDialog('palette')}
        onKeys={() => setDialog('keys')}
      />
      <ListsBanner />
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
        {isPhone ? (
          <Drawer
            open={isNavOpen}
            onClose={() => setIsNavOpen(false)}
            slotProps={{ paper: { 'aria-label': t('layout.nav.label') } }}
          >
            <Box sx={{ width: 260, py: 2 }}>
              <SideNav />
            </Box>
          </Drawer>
        ) : (
          <Box
            sx={{
              width,
              flexShrink: 0,
              borderRight: 1,
              borderColor: 'divider',
              backgroundColor: 'background.paper',
            }}
          >
            <Box
              sx={{ position: 'sticky', top: 48, py: 2, maxHeight: 'calc(100dvh - 48px)', overflowY: 'auto' }}
            >
              <SideNav narrow={isNarrow} />
            </Box>
          </Box>
        )}
        <Box
          component="main"
          id="content"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, p: { xs: 3, md: 5 }, outline: 'none' }}
        >
          <ErrorBoundary key={pathname}>
            <Suspense fallback={<RowsSkeleton />}>{children}</Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <CommandPalette isOpen={dialog === 'palette'} close={() => setDialog(null)} />
      <KeysDialog isOpen={dialog === 'keys'} close={() => setDialog(null)} />
      <StepUpDialog />
      <Notices />
      <Rehearsal />
    </Box>
  );
}
