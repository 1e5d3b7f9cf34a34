import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useLiveState } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { Tone } from './tokens.js';

/** Whether what is shown changes by itself. The word stands beside the mark as soon as it does not. */
export function ConnectionMark() {
  const t = useT();
  const state = useLiveState();
  const isLive = state === 'live';
  const tone: Tone = isLive ? 'done' : state === 'retrying' ? 'waiting' : 'closed';
  return (
    <Tooltip title={t(`layout.live.${state}_help`)}>
      <Box
        role="status"
        aria-label={t(`layout.live.${state}`)}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          px: 1,
          fontSize: '0.75rem',
          color: (theme) => theme.tokens.tones[tone].ink,
        }}
      >
        <Box
          aria-hidden
          sx={{
            width: 8,
            height: 8,
            borderRadius: isLive ? '50%' : 0.5,
            backgroundColor: (theme) => theme.tokens.tones[tone].solid,
          }}
        />
        <Box component="span" sx={{ display: { xs: isLive ? 'none' : 'block', lg: 'block' } }}>
          {t(`layout.live.${state}`)}
        </Box>
      </Box>
    </Tooltip>
  );
}
