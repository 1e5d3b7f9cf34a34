import Box from '@mui/material/Box';
import { useT } from '../providers/i18n-provider.js';

/** First stop of the Tab key: past the navigation, straight to the page. */
export function SkipLink() {
  const t = useT();
  return (
    <Box
      component="a"
      href="#content"
      sx={{
        position: 'absolute',
        left: 8,
        top: -60,
        zIndex: 'tooltip',
        p: 2,
        borderRadius: 1,
        color: 'primary.contrastText',
        backgroundColor: 'primary.main',
        '&:focus': { top: 8 },
      }}
    >
      {t('layout.skip')}
    </Box>
  );
}
