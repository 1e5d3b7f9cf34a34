import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../providers/i18n-provider.js';
import { usePaletteEntries, type PaletteEntry } from './palette-entries.js';

interface CommandPaletteProps {
  isOpen: boolean;
  close: () => void;
}

/** Ctrl-K: every page, every action and every record, by a few letters. */
export function CommandPalette({ isOpen, close }: CommandPaletteProps) {
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      fullWidth
      maxWidth="sm"
      transitionDuration={0}
      sx={{
        '& .MuiDialog-container': { alignItems: 'flex-start' },
        '& .MuiDialog-paper': { mt: { xs: 2, md: 16 } },
      }}
    >
      {isOpen && <Palette close={close} />}
    </Dialog>
  );
}

function Palette({ close }: { close: () => void }) {
  const t = useT();
  const id = useId();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { entries, isSearching } = usePaletteEntries(text);
  const at = Math.min(chosen, entries.length - 1);

  function go(entry: PaletteEntry | undefined) {
    if (!entry) return;
    close();
    void navigate(entry.to);
  }
  function onKeyDown(event: React.KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') return go(entries[at]);
    if (!step || entries.length === 0) return;
    event.preventDefault();
    setChosen((at + step + entries.length) % entries.length);
  }
  return (
    <>
      <InputBase
        autoFocus
        value={text}
        onChange={(event) => [setText(event.target.value), setChosen(0)]}
        onKeyDown={onKeyDown}
        placeholder={t('layout.palette.placeholder')}
        inputProps={{
          role: 'combobox',
          'aria-label': t('layout.palette.open'),
          'aria-expanded': true,
          'aria-controls': id,
          'aria-activedescendant': entries[at] ? `${id}-${at}` : undefined,
        }}
        sx={{ px: 4, py: 3, fontSize: '1rem', borderBottom: 1, borderColor: 'divider' }}
      />
      <Box
        role="listbox"
        id={id}
        aria-label={t('layout.palette.open')}
        sx={{ p: 2, height: 360, maxHeight: '60dvh', overflowY: 'auto' }}
      >
        {entries.map((entry, index) => (
          <EntryLine
            key={entry.to}
            id={`${id}-${index}`}
            entry={entry}
            isChosen={index === at}
            heading={entries[index - 1]?.group === entry.group ? undefined : entry.group}
            choose={() => go(entry)}
          />
        ))}
        {entries.length === 0 && (
          <Typography sx={{ p: 3, color: 'text.secondary' }}>
            {isSearching ? t('layout.loading') : t('layout.palette.nothing', { text })}
          </Typography>
        )}
      </Box>
    </>
  );
}

interface EntryLineProps {
  id: string;
  entry: PaletteEntry;
  isChosen: boolean;
  heading?: string;
  choose: () => void;
}

function EntryLine({ id, entry, isChosen, heading, choose }: EntryLineProps) {
  return (
    <>
      {heading && (
        <Typography variant="caption" role="presentation" sx={{ display: 'block', px: 2, pt: 2, pb: 1 }}>
          {heading}
        </Typography>
      )}
      <Box
        id={id}
        role="option"
        aria-selected={isChosen}
        onClick={choose}
        ref={(element: HTMLElement | null) => {
          if (isChosen) element?.scrollIntoView({ block: 'nearest' });
        }}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          px: 2,
          minHeight: { xs: 44, md: 34 },
          borderRadius: 1,
          cursor: 'pointer',
          fontSize: '0.8125rem',
          backgroundColor: isChosen ? 'action.selected' : undefined,
          '&:hover': { backgroundColor: 'action.hover' },
        }}
      >
        <Box
          sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {entry.text}
        </Box>
        {entry.detail && <Box sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{entry.detail}</Box>}
      </Box>
    </>
  );
}
