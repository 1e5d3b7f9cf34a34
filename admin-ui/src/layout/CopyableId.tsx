import Check from '@mui/icons-material/Check';
import ContentCopy from '@mui/icons-material/ContentCopy';
import { useEffect, useState } from 'react';
import { useT } from '../providers/i18n-provider.js';
import { shortenMiddle } from './format.js';

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
    <button
      type="button"
      className="copyable"
      title={value}
      aria-label={t('layout.copy.label', { value: shown })}
      onClick={copy}
    >
      {shown}
      <Sign aria-hidden fontSize="inherit" />
      {isCopied && (
        <span role="status" className="unseen">
          {t('layout.copy.done')}
        </span>
      )}
    </button>
  );
}
