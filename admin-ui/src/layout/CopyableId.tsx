import Check from '@mui/icons-material/Check';
import ContentCopy from '@mui/icons-material/ContentCopy';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useState } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { shortenMiddle } from './format.js';
import { monospaced } from './tokens.js';

interface CopyableIdProps {
  value: string;
  /** Shown as it is, for what is short enough. */
  whole?: boolean;
}

const SHOW_DONE_MS = 1500;

/** An id or a hash: monospaced, shortened in the middle, copied by a click. */
export function CopyableId({ value, whole = false }: CopyableIdProps) {
  const t = useT();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), SHOW_DONE_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = (event: React.MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
    void navigator.clipboard.writeText(value).then(() => setIsCopied(true));
  };
  const shown = whole ? value : shortenMiddle(value);
  const Sign = isCopied ? Check : ContentCopy;
  return (
    <Tooltip title={isCopied ? t('layout.copy.done') : value}>
      <ButtonBase
        onClick={copy}
        aria-label={t('layout.copy.label', { value: shown })}
        sx={{
          gap: 1,
          px: 1,
          mx: -1,
          minHeight: 24,
          borderRadius: 1,
          fontFamily: monospaced,
          fontSize: '0.75rem',
          whiteSpace: 'nowrap',
          color: 'text.secondary',
          '& svg': { fontSize: 13, opacity: 0.7 },
          '&:hover': { backgroundColor: 'action.hover' },
        }}
      >
        {shown}
        <Sign aria-hidden />
        {isCopied && (
          <span role="status" style={{ position: 'absolute', clipPath: 'inset(50%)' }}>
            {t('layout.copy.done')}
          </span>
        )}
      </ButtonBase>
    </Tooltip>
  );
}
