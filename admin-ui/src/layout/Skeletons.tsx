import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useT } from '../providers/i18n-provider.js';

/** Nothing is drawn during the first 200 ms: what comes at once must not flicker. */
const late = {
  animation: 'appear 0s 200ms both',
  '@keyframes appear': { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
} as const;

/** Lines of a table to come: plain elements, since most lists come before a line of them is seen. */
export function RowsSkeleton({ rows = 12 }: { rows?: number }) {
  const t = useT();
  return (
    <Box role="status" aria-label={t('layout.loading')} sx={late}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="row-to-come">
          {WIDTHS.map((width, column) => (
            <span key={column} style={{ width: `${width + ((row * 7 + column * 5) % 5)}%` }} />
          ))}
        </div>
      ))}
    </Box>
  );
}

/** Head, evidence and rail of a file to come. */
export function FileSkeleton() {
  const t = useT();
  return (
    <Box role="status" aria-label={t('layout.loading')} sx={{ ...late, p: 4 }}>
      <Skeleton variant="text" width="30%" height={32} />
      <Skeleton variant="text" width="50%" />
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          mt: 4,
          gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 340px' },
        }}
      >
        <Skeleton variant="rounded" height={420} />
        <Skeleton variant="rounded" height={420} />
      </Box>
    </Box>
  );
}

/** Figures and charts to come. */
export function BoardSkeleton() {
  const t = useT();
  return (
    <Box
      role="status"
      aria-label={t('layout.loading')}
      sx={{ ...late, display: 'grid', gap: 4, gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))' }}
    >
      {[96, 96, 96, 96, 280, 280, 280, 280].map((height, index) => (
        <Skeleton key={index} variant="rounded" height={height} />
      ))}
    </Box>
  );
}

const WIDTHS = [4, 18, 10, 12, 14, 10, 12];
