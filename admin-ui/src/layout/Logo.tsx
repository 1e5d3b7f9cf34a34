import Box from '@mui/material/Box';

/** The name of the house with its sign. */
export function Logo() {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 2,
        fontSize: '0.9375rem',
        fontWeight: 660,
        letterSpacing: '-0.01em',
      }}
    >
      <Box
        component="svg"
        viewBox="0 0 32 32"
        aria-hidden
        sx={{ width: 22, height: 22, color: 'primary.main' }}
      >
        <rect width="32" height="32" rx="7" fill="currentColor" />
        <Box
          component="path"
          d="M11 24V8h6.2a4.9 4.9 0 0 1 0 9.8H11"
          sx={{
            fill: 'none',
            stroke: (theme) => theme.palette.primary.contrastText,
            strokeWidth: 3.2,
            strokeLinejoin: 'round',
            strokeLinecap: 'round',
          }}
        />
      </Box>
      Purser
    </Box>
  );
}
