import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { deskIntervals, type Interval } from '../../../domain/market-data/intervals.js';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { TradingDesk } from './TradingDesk.js';
import type { Account } from './types.js';
import { useInstruments } from './use-market.js';

/** Chooses account, instrument and interval by the address, so that a desk can be shared and found again. */
export function Trading() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const instruments = useInstruments();
  const accounts = useApi<Account[]>('/portfolio/accounts');
  const [lastAccount, setLastAccount] = useState<string | null>(null);
  const choose = (more: Record<string, string>) =>
    setSearch((before) => {
      for (const [name, value] of Object.entries(more)) before.set(name, value);
      return before;
    });
  return (
    <>
      <title>{`${t('orders.trading.title')} · Purser`}</title>
      <Loaded query={instruments} skeleton={<RowsSkeleton />}>
        {(all) => (
          <Loaded query={accounts} skeleton={<RowsSkeleton />}>
            {(own) => {
              const trading = own.filter(({ can_trade }) => can_trade);
              const wanted = search.get('account') ?? lastAccount;
              const account = trading.find(({ id }) => id === wanted) ?? trading[0];
              const instrument = all.find(({ symbol }) => symbol === search.get('symbol')) ?? all[0];
              const interval = deskIntervals.find((each) => each === search.get('interval')) ?? '1m';
              if (!instrument)
                return (
                  <EmptyState
                    isPage
                    title={t('orders.trading.no_instrument')}
                    why={t('orders.trading.no_instrument_why')}
                  />
                );
              if (!account)
                return (
                  <EmptyState
                    isPage
                    title={t('orders.trading.no_account')}
                    why={t('orders.trading.no_account_why')}
                  />
                );
              return (
                <TradingDesk
                  key={`${account.id} ${instrument.symbol}`}
                  account={account}
                  accounts={trading}
                  instrument={instrument}
                  instruments={all}
                  interval={interval}
                  onAccount={(id) => {
                    setLastAccount(id);
                    choose({ account: id });
                  }}
                  onSymbol={(symbol) => choose({ symbol })}
                  onInterval={(next: Interval) => choose({ interval: next })}
                />
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
