import Box from '@mui/material/Box';

/** How many hits wait for a review; none is said quietly. */
export function OpenHits({ count }: { count: number }) {
  return (
    <Box
      component="span"
      sx={{
        fontWeight: count > 0 ? 620 : 400,
        color: (theme) => (count > 0 ? theme.tokens.tones.waiting.ink : theme.tokens.inkFaint),
      }}
    >
      {count}
    </Box>
  );
}
