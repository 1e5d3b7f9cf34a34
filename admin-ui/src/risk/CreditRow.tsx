import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { StateChip } from '../layout/StateChip.js';
import { Day } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import { CreditDialog } from './CreditDialog.js';
import { CreditEndDialog } from './CreditEndDialog.js';
import { ShareBar } from './ShareBar.js';
import type { CreditUse } from './types.js';

interface CreditRowProps {
  use: CreditUse;
  /** Another one is proposed: first that one must be decided. */
  isPending: boolean;
  canSet: boolean;
}

/** A line of credit with its use; one that has ended stands here until it is paid back. */
export function CreditRow({ use, isPending, canSet }: CreditRowProps) {
  const t = useT();
  const format = useFormat();
  const amount = (value: string | null) => (value === null ? '—' : format.money(value, use.asset));
  const hasEnded = Number(use.line) === 0;
  return (
    <tr>
      <td data-label={t('layout.state')}>
        {use.level ? <StateChip noun="limit_use" state={use.level} /> : t('risk.not_measured')}
      </td>
      <td data-label={t('risk.account')}>
        <Box component={Link} to={`/risk/accounts/${use.account_id}`} sx={{ color: 'primary.main' }}>
          {use.account_name}
        </Box>
      </td>
      <td className="figure" data-label={t('risk.credit')}>
        <span>
          {hasEnded ? t('risk.credit_ended') : amount(use.line)}
          {use.expires_on && (
            <>
              <br />
              <span className="ink-closed">
                {t('risk.credit_until')} <Day value={use.expires_on} />
              </span>
            </>
          )}
        </span>
      </td>
      <td className="figure" data-label={t('risk.credit_used')}>
        {amount(use.used)}
      </td>
      <td className="figure" data-label={t('risk.credit_held')}>
        {amount(use.held)}
      </td>
      <td className="figure" data-label={t('risk.credit_free')}>
        {amount(use.free)}
      </td>
      <td data-label={t('risk.share')}>
        <ShareBar share={use.share} />
        <span className="ink-closed">
          {t('risk.credit_warns', { share: format.share(Number(use.soft_share), 2) })}
        </span>
      </td>
      {canSet && (
        <td className="figure">
          {isPending ? <span className="ink-waiting">{t('risk.next_proposed')}</span> : <Actions use={use} />}
        </td>
      )}
    </tr>
  );
}

function Actions({ use }: { use: CreditUse }) {
  const t = useT();
  const [open, setOpen] = useState<'change' | 'end' | null>(null);
  const close = () => setOpen(null);
  const about = `${use.account_name ?? ''}, ${t('risk.credit')} ${use.asset}`;
  return (
    <>
      <Button size="small" aria-label={`${t('risk.change')}: ${about}`} onClick={() => setOpen('change')}>
        {t('risk.change')}
      </Button>{' '}
      {Number(use.line) > 0 && (
        <Button size="small" aria-label={`${t('risk.end')}: ${about}`} onClick={() => setOpen('end')}>
          {t('risk.end')}
        </Button>
      )}
      {open === 'change' && <CreditDialog use={use} close={close} />}
      {open === 'end' && <CreditEndDialog use={use} close={close} />}
    </>
  );
}
