import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useT, type MessageKey } from '../providers/i18n-provider.js';

export interface FileTab {
  id: string;
  label: MessageKey;
  /** How much there is behind the tab, such as open hits. */
  count?: number;
  /** The count asks for attention. */
  isOpen?: boolean;
  render: () => ReactNode;
}

interface FileProps {
  /** Name, state, owner, deadline, what may be done now: see `FileHead`. */
  head: ReactNode;
  tabs: FileTab[];
  /** Decision, notes, timeline. */
  rail?: ReactNode;
}

const RAIL_WIDTH_PX = 344;

/** One record with everything about it: evidence in tabs on the left, decision and history on the right. */
export function File({ head, tabs, rail }: FileProps) {
  const t = useT();
  const isPhone = useMediaQuery('(max-width: 899.95px)');
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('tab');
  const active = tabs.find(({ id }) => id === wanted) ?? tabs[0];
  const open = (id: string) =>
    setSearch(
      (before) => {
        before.set('tab', id);
        return before;
      },
      { replace: true },
    );
  if (!active) return head;
  return (
    <Box component="article">
      {head}
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          alignItems: 'start',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: rail ? `minmax(0, 1fr) ${RAIL_WIDTH_PX}px` : '1fr',
          },
        }}
      >
        <Box
          sx={{
            minWidth: 0,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1.5,
            backgroundColor: 'background.paper',
          }}
        >
          <Tabs
            value={active.id}
            onChange={(_event, id: string) => open(id)}
            variant="scrollable"
            scrollButtons={isPhone ? false : 'auto'}
            aria-label={t('layout.file.tabs')}
            sx={{ borderBottom: 1, borderColor: 'divider', px: 1 }}
          >
            {tabs.map((tab) => (
              <Tab
                key={tab.id}
                value={tab.id}
                id={`tab-${tab.id}`}
                aria-controls="tab-panel"
                label={<TabLabel tab={tab} />}
              />
            ))}
          </Tabs>
          <Box
            role="tabpanel"
            id="tab-panel"
            aria-labelledby={`tab-${active.id}`}
            sx={{ p: { xs: 3, md: 4 } }}
          >
            {active.render()}
          </Box>
        </Box>
        {rail && (
          <Box
            component="aside"
            aria-label={t('layout.file.rail')}
            sx={{
              display: 'flex',
              flexDirection: 'column',
              gap: 4,
              position: { md: 'sticky' },
              top: 64,
              maxHeight: { md: 'calc(100dvh - 80px)' },
              overflowY: { md: 'auto' },
            }}
          >
            {rail}
          </Box>
        )}
      </Box>
    </Box>
  );
}

function TabLabel({ tab }: { tab: FileTab }) {
  const t = useT();
  if (tab.count === undefined) return t(tab.label);
  return (
    <span>
      {t(tab.label)}
      <Box
        component="span"
        sx={{
          ml: 1.5,
          px: tab.isOpen ? 1 : 0,
          borderRadius: 1,
          fontWeight: tab.isOpen ? 600 : 400,
          color: (theme) => (tab.isOpen ? theme.tokens.tones.waiting.ink : theme.tokens.inkFaint),
          backgroundColor: (theme) => (tab.isOpen ? theme.tokens.tones.waiting.soft : 'transparent'),
        }}
      >
        {tab.count}
      </Box>
    </span>
  );
}
