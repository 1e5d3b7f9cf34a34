import Box from '@mui/material/Box';
import { useFormat } from '../layout/use-format.js';

/** A part of the whole as a bar, with its figure. */
export function ShareBar({ share }: { share: number | null }) {
  const format = useFormat();
  if (share === null) return <>—</>;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 96 }}>
      <Box
        aria-hidden
        sx={{ flex: 1, height: 6, borderRadius: 1, backgroundColor: (theme) => theme.tokens.sunken }}
      >
        <Box
          sx={{
            width: `${Math.min(1, share) * 100}%`,
            height: 1,
            borderRadius: 1,
            backgroundColor: 'primary.main',
          }}
        />
      </Box>
      <Box component="span" sx={{ minWidth: 44, textAlign: 'right' }}>
        {format.share(share)}
      </Box>
    </Box>
  );
}
