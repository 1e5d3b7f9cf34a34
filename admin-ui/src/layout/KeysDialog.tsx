import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useT } from '../providers/i18n-provider.js';
import { useShownKeys } from './keys.js';
import { monospaced } from './tokens.js';

interface KeysDialogProps {
  isOpen: boolean;
  close: () => void;
}

/** The keys that work on this page, each with what it does. */
export function KeysDialog({ isOpen, close }: KeysDialogProps) {
  const t = useT();
  const keys = useShownKeys();
  const unique = keys.filter(({ key }, index) => keys.findLastIndex((other) => other.key === key) === index);
  return (
    <Dialog open={isOpen} onClose={close} fullWidth maxWidth="xs">
      <DialogTitle>{t('layout.keys.title')}</DialogTitle>
      <DialogContent>
        <Box
          component="dl"
          sx={{
            display: 'grid',
            gridTemplateColumns: 'auto 1fr',
            gap: 2,
            columnGap: 4,
            mt: 1,
            mb: 3,
            alignItems: 'center',
          }}
        >
          {unique.map(({ key, label }) => (
            <Box key={key} sx={{ display: 'contents' }}>
              <Box component="dt">
                <Keycap>{key}</Keycap>
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {t(label)}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
    </Dialog>
  );
}

/** A key as it is printed on a keyboard. */
export function Keycap({ children }: { children: string }) {
  const parts = children
    .split('+')
    .map((part) => (part === 'ctrl' ? 'Ctrl' : part.length === 1 ? part.toUpperCase() : part));
  return (
    <Box
      component="kbd"
      sx={{
        px: 1.5,
        py: 0.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        fontFamily: monospaced,
        fontSize: '0.6875rem',
        color: 'text.secondary',
        backgroundColor: (theme) => theme.tokens.sunken,
        whiteSpace: 'nowrap',
      }}
    >
      {parts.join(' ')}
    </Box>
  );
}
