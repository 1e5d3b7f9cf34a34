import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { BoardSkeleton } from '../layout/Skeletons.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { PortfolioBoard } from './PortfolioBoard.js';
import type { Account } from './types.js';

/** What an account holds and is worth; the account is chosen by the address, so that a page can be shared and found again. */
export function PortfolioPage() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const accounts = useApi<Account[]>('/portfolio/accounts', { perPage: 200, sort: 'name', order: 'ASC' });
  return (
    <Loaded query={accounts} skeleton={<BoardSkeleton />}>
      {(all) => {
        const account = all.find(({ id }) => id === search.get('account')) ?? all[0];
        if (!account)
          return (
            <EmptyState isPage title={t('portfolios.no_account')} why={t('portfolios.no_account_why')} />
          );
        const choice = (
          <AccountChoice accounts={all} account={account} onAccount={(id) => setSearch({ account: id })} />
        );
        return <PortfolioBoard key={account.id} account={account} choice={choice} />;
      }}
    </Loaded>
  );
}

interface AccountChoiceProps {
  accounts: Account[];
  account: Account;
  onAccount: (id: string) => void;
}

function AccountChoice({ accounts, account, onAccount }: AccountChoiceProps) {
  const t = useT();
  return (
    <Autocomplete
      disableClearable
      size="small"
      options={accounts}
      value={account}
      onChange={(_event, chosen) => onAccount(chosen.id)}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      openText={t('layout.choices.open')}
      closeText={t('layout.choices.close')}
      noOptionsText={t('layout.choices.none')}
      renderInput={(params) => <TextField {...params} label={t('portfolios.account')} />}
      sx={{ width: { xs: '100%', sm: 320 } }}
    />
  );
}
