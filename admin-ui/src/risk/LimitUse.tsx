import Box from '@mui/material/Box';
import type { Tone } from '../layout/tokens.js';
import { useT } from '../providers/i18n-provider.js';
import { useFormat } from '../layout/use-format.js';
import type { Limit } from './types.js';
import { useWords } from './use-words.js';

const tones: Record<NonNullable<Limit['level']>, Tone> = { within: 'done', soft: 'waiting', hard: 'refused' };
/** The stop stands this far along the bar, so that what lies beyond it can be seen. */
const HARD_AT = 0.85;

/** How much of a limit is used, with the marks of the warning and of the stop; the same in words above. */
export function LimitUse({ limit }: { limit: Limit }) {
  const t = useT();
  const format = useFormat();
  const { measured } = useWords();
  const { unit, used, level } = limit;
  if (limit.measured === null || used === null || level === null)
    return <span className="ink-closed">{t('risk.not_measured')}</span>;
  const bound = Number(limit.hard ?? limit.soft);
  const place = (value: number) => `${Math.min(1, Math.max(0, (value / bound) * HARD_AT)) * 100}%`;
  const marks = [
    { key: 'soft', value: limit.soft, tone: 'waiting' },
    { key: 'hard', value: limit.hard, tone: 'refused' },
  ] as const;
  return (
    <Box sx={{ minWidth: 150, py: 1 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
        <span>{measured(limit.measured, unit)}</span>
        <span className={`ink-${tones[level]}`}>{format.share(used)}</span>
      </Box>
      <Box
        aria-hidden
        sx={{
          position: 'relative',
          height: 8,
          mt: 0.5,
          borderRadius: 1,
          backgroundColor: (theme) => theme.tokens.sunken,
        }}
      >
        <Box
          className={`solid-${tones[level]}`}
          sx={{ width: place(Number(limit.measured)), height: 1, borderRadius: 1 }}
        />
        {marks.map(
          ({ key, value, tone }) =>
            value !== null && (
              <Box
                key={key}
                sx={{
                  position: 'absolute',
                  top: -3,
                  left: place(Number(value)),
                  width: 2,
                  height: 14,
                  backgroundColor: (theme) => theme.tokens.tones[tone].ink,
                }}
              />
            ),
        )}
      </Box>
    </Box>
  );
}
