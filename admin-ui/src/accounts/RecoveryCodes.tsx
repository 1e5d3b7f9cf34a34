import Check from '@mui/icons-material/Check';
import ContentCopy from '@mui/icons-material/ContentCopy';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { monospaced } from '../layout/tokens.js';
import { useT } from '../providers/i18n-provider.js';

interface RecoveryCodesProps {
  codes: string[];
  done: () => void;
}

/** Shown once: each opens the account one time when the app is lost. */
export function RecoveryCodes({ codes, done }: RecoveryCodesProps) {
  const t = useT();
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(codes.join('\n')).then(() => setIsCopied(true));
  const download = () => {
    const address = URL.createObjectURL(new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }));
    Object.assign(document.createElement('a'), {
      href: address,
      download: 'purser-recovery-codes.txt',
    }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <Box sx={{ maxWidth: 560, mb: 4 }}>
      <Alert severity="warning" sx={{ mb: 3 }}>
        {t('accounts.totp.codes_help')}
      </Alert>
      <Box
        component="ol"
        aria-label={t('accounts.totp.codes')}
        sx={{
          m: 0,
          mb: 3,
          p: 3,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
          columnGap: 4,
          rowGap: 1,
          whiteSpace: 'nowrap',
          borderRadius: 1,
          fontFamily: monospaced,
          fontSize: '0.8125rem',
          backgroundColor: (theme) => theme.tokens.sunken,
        }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button startIcon={isCopied ? <Check /> : <ContentCopy />} onClick={() => void copy()}>
          <span aria-live="polite">{t(isCopied ? 'layout.copy.done' : 'accounts.totp.copy_codes')}</span>
        </Button>
        <Button onClick={download}>{t('accounts.totp.download_codes')}</Button>
        <Button variant="contained" color="primary" onClick={done}>
          {t('accounts.totp.codes_kept')}
        </Button>
      </Box>
    </Box>
  );
}
