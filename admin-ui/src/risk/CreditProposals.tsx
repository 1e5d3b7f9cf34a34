import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { StateChip } from '../layout/StateChip.js';
import { Day, Relative } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import { ProposalsFrame } from './ProposalsFrame.js';
import { CreditDecideDialog } from './CreditDecideDialog.js';
import { DecisionButtons } from './DecisionButtons.js';
import type { CreditLine, CreditUse } from './types.js';

interface CreditProposalsProps {
  proposed: CreditLine[];
  inUse: CreditUse[];
}

/** Lines that somebody proposed, and what this person may say to each. */
export function CreditProposals({ proposed, inUse }: CreditProposalsProps) {
  const t = useT();
  return (
    <ProposalsFrame label={t('risk.credit_proposals')}>
      <thead>
        <tr>
          <th>{t('layout.state')}</th>
          <th>{t('risk.account')}</th>
          <th className="figure">{t('risk.credit')}</th>
          <th className="figure">{t('risk.soft')}</th>
          <th>{t('risk.credit_until')}</th>
          <th>{t('risk.why')}</th>
          <th>{t('risk.proposed_by')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {proposed.map((line) => (
          <Proposal key={line.id} line={line} before={inUse.find((use) => isOf(use, line))} />
        ))}
      </tbody>
    </ProposalsFrame>
  );
}

/** Of the same account and asset: of such lines one alone is in force. */
export const isOf = (use: CreditUse, line: CreditLine): boolean =>
  use.account_id === line.trading_account_id && use.asset === line.asset;

function Proposal({ line, before }: { line: CreditLine; before: CreditUse | undefined }) {
  const t = useT();
  const format = useFormat();
  return (
    <tr>
      <td data-label={t('layout.state')}>
        <StateChip noun="limit" state={line.state} />
      </td>
      <td data-label={t('risk.account')}>
        <Box component={Link} to={`/risk/accounts/${line.trading_account_id}`} sx={{ color: 'primary.main' }}>
          {line.account_name}
        </Box>
      </td>
      <td className="figure" data-label={t('risk.credit')}>
        <span>
          {before && (
            <>
              <span className="ink-closed">{format.money(before.line, line.asset)} →</span>
              <br />
            </>
          )}
          {Number(line.amount) > 0 ? format.money(line.amount, line.asset) : t('risk.its_end')}
        </span>
      </td>
      <td className="figure" data-label={t('risk.soft')}>
        {Number(line.amount) > 0 ? format.share(Number(line.soft_share), 2) : '—'}
      </td>
      <td data-label={t('risk.credit_until')}>{line.expires_on ? <Day value={line.expires_on} /> : '—'}</td>
      <td style={{ whiteSpace: 'normal', minWidth: 160 }} data-label={t('risk.why')}>
        {line.reason}
      </td>
      <td data-label={t('risk.proposed_by')}>
        <span>
          {line.proposed_by_name}
          <br />
          <Relative value={line.proposed_at} />
        </span>
      </td>
      <td className="figure">
        <Decisions line={line} before={before} />
      </td>
    </tr>
  );
}

function Decisions({ line, before }: { line: CreditLine; before: CreditUse | undefined }) {
  const t = useT();
  return (
    <DecisionButtons
      proposedBy={line.proposed_by}
      about={`${line.account_name ?? ''}, ${t('risk.credit')} ${line.asset}`}
      dialog={(decision, close) => (
        <CreditDecideDialog line={line} before={before} decision={decision} close={close} />
      )}
    />
  );
}
