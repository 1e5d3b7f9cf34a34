import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useT } from '../providers/i18n-provider.js';

/** Buy or sell, in word, sign and colour. */
export function SideMark({ side }: { side: 'buy' | 'sell' }) {
  const t = useT();
  const { tokens } = useTheme();
  return (
    <Box
      component="span"
      sx={{ color: tokens.tones[side === 'buy' ? 'done' : 'refused'].ink, whiteSpace: 'nowrap' }}
    >
      <span aria-hidden>{side === 'buy' ? '▲' : '▼'}</span> {t(`orders.sides.${side}`)}
    </Box>
  );
}
