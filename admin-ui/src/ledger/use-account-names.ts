import { useLocaleState } from 'react-admin';
import type { AccountCode } from '../../../domain/ledger/chart-of-accounts.js';
import { statementTexts } from '../../../domain/ledger/statement.js';
import { languageOf } from '../providers/i18n-provider.js';

/** Names of the accounts of the chart in the person's language. */
export function useAccountNames(): (code: AccountCode) => string {
  const [locale] = useLocaleState();
  const { accounts } = statementTexts[languageOf(locale)];
  return (code) => accounts[code];
}
