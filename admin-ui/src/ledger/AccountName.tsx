import type { AccountCode } from '../../../domain/ledger/chart-of-accounts.js';
import { useAccountNames } from './use-account-names.js';

/** What an account of the chart is for, in the words of its statements. */
export function AccountName({ code }: { code: AccountCode }) {
  const nameOf = useAccountNames();
  return <>{nameOf(code)}</>;
}
