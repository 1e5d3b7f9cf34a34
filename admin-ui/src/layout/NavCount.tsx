import Box from '@mui/material/Box';
import { useT, type MessageKey } from '../providers/i18n-provider.js';
import type { Tone } from './tokens.js';
import { useFormat } from './use-format.js';

interface NavCountProps {
  count: number;
  /** What is counted, for who cannot see the place. */
  label: MessageKey;
  tone?: Tone;
}

/** A count at the end of an entry of the navigation. */
export function NavCount({ count, label, tone }: NavCountProps) {
  const t = useT();
  const format = useFormat();
  if (count === 0) return null;
  return (
    <Box
      component="span"
      title={t(label, { smart_count: count })}
      sx={{
        px: 1.5,
        borderRadius: 1,
        fontSize: '0.75rem',
        fontWeight: 600,
        color: (theme) => (tone ? theme.tokens.tones[tone].ink : theme.tokens.inkSoft),
        backgroundColor: (theme) => (tone ? theme.tokens.tones[tone].soft : theme.tokens.sunken),
      }}
    >
      {format.number(count)}
    </Box>
  );
}
