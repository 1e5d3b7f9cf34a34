import { useParams } from 'react-router';
import { NotFound } from '../layout/NotFound.js';
import { AccountRiskPage } from './AccountRiskPage.js';
import { BreachPage } from './BreachPage.js';

/** Behind `/risk/accounts/<id>` and `/risk/breaches/<id>`. */
export function RiskFile() {
  const { id: kind, '*': id = '' } = useParams();
  if (kind === 'accounts' && id) return <AccountRiskPage id={id} />;
  if (kind === 'breaches' && id) return <BreachPage id={id} />;
  return <NotFound />;
}
