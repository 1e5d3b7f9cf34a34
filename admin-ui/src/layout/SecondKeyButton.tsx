import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useT } from '../providers/i18n-provider.js';

interface SecondKeyButtonProps {
  label: string;
  run: () => void;
}

const ARMED_MS = 3000;

/** Something destructive on a desk: the first press arms, the second within three seconds does it. */
export function SecondKeyButton({ label, run }: SecondKeyButtonProps) {
  const t = useT();
  const [isArmed, setIsArmed] = useState(false);
  useEffect(() => {
    if (!isArmed) return undefined;
    const timer = setTimeout(() => setIsArmed(false), ARMED_MS);
    return () => clearTimeout(timer);
  }, [isArmed]);
  const press = () => {
    if (isArmed) run();
    setIsArmed(!isArmed);
  };
  return (
    <Button color="error" variant={isArmed ? 'contained' : 'outlined'} onClick={press} aria-live="polite">
      {isArmed ? t('layout.desk.again', { label }) : label}
    </Button>
  );
}
