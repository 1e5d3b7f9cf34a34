import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { StateChip } from '../layout/StateChip.js';
import { Relative } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { EndDialog } from './EndDialog.js';
import { LimitUse } from './LimitUse.js';
import { ProposeDialog } from './ProposeDialog.js';
import { Subject } from './Subject.js';
import type { Limit } from './types.js';
import { useWords } from './use-words.js';

interface LimitRowProps {
  limit: Limit;
  /** Another one of the same is proposed: first that one must be decided. */
  isPending: boolean;
  canSet: boolean;
}

/** A limit in force: how much of it is used, and its next level or its end for who may propose them. */
export function LimitRow({ limit, isPending, canSet }: LimitRowProps) {
  const t = useT();
  const { subject, level } = useWords();
  const [open, setOpen] = useState<'change' | 'end' | null>(null);
  const about = `${subject(limit)}, ${t(`risk.measures.${limit.measure}`)}`;
  const close = () => setOpen(null);
  return (
    <tr>
      <td data-label={t('layout.state')}>
        {limit.level ? <StateChip noun="limit_use" state={limit.level} /> : '—'}
      </td>
      <td data-label={t('risk.what')}>
        <span>
          <Subject about={limit} />
          <br />
          {t(`risk.measures.${limit.measure}`)}
        </span>
      </td>
      <td data-label={t('risk.used')}>
        <LimitUse limit={limit} />
      </td>
      <td className="figure" data-label={t('risk.soft')}>
        {level(limit.soft, limit.unit)}
      </td>
      <td className="figure" data-label={t('risk.hard')}>
        {level(limit.hard, limit.unit)}
      </td>
      <td data-label={t('risk.in_force_since')}>
        <span>
          {limit.decided_by_name}
          <br />
          <Relative value={limit.decided_at} />
        </span>
      </td>
      {canSet && (
        <td className="figure">
          {isPending ? (
            <Box className="ink-waiting" sx={{ ml: 'auto', maxWidth: 140, whiteSpace: 'normal' }}>
              {t('risk.next_proposed')}
            </Box>
          ) : (
            <>
              <Button
                size="small"
                aria-label={`${t('risk.change')}: ${about}`}
                onClick={() => setOpen('change')}
              >
                {t('risk.change')}
              </Button>{' '}
              <Button size="small" aria-label={`${t('risk.end')}: ${about}`} onClick={() => setOpen('end')}>
                {t('risk.end')}
              </Button>
            </>
          )}
          {open === 'change' && <ProposeDialog limit={limit} close={close} />}
          {open === 'end' && <EndDialog limit={limit} close={close} />}
        </td>
      )}
    </tr>
  );
}
