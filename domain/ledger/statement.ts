import type { AccountCode } from './chart-of-accounts.js';
import type { Side } from './rules.js';

/** A statement of one account for a period; amounts in decimals of its asset. */
export interface Statement {
  /** Names it for ever: the same account and period give the same. */
  id: string;
  account_id: string;
  account_code: AccountCode;
  normal_side: Side;
  asset: string;
  scale: number;
  from: Date;
  to: Date;
  made_at: Date;
  opening: string;
  closing: string;
  lines: StatementLine[];
}

export interface StatementLine {
  version: number;
  transfer_id: string;
  booked_at: Date;
  effective_at: Date;
  code: string;
  business_key: string | null;
  side: Side;
  amount: string;
  balance: string;
}

export type StatementLanguage = 'en' | 'ru';

interface StatementTexts {
  title: string;
  account: string;
  period: string;
  made: string;
  opening: string;
  closing: string;
  booked: string;
  reason: string;
  debit: string;
  credit: string;
  balance: string;
  none: string;
  page: (page: number, pages: number) => string;
  accounts: Record<AccountCode, string>;
}

export const statementTexts: Record<StatementLanguage, StatementTexts> = {
  en: {
    title: 'Statement of account',
    account: 'Account',
    period: 'Period (UTC)',
    made: 'Made',
    opening: 'Opening balance',
    closing: 'Closing balance',
    booked: 'Booked (UTC)',
    reason: 'Reason',
    debit: 'Debit',
    credit: 'Credit',
    balance: 'Balance',
    none: 'Nothing was posted in this period.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    accounts: {
      bank_account: 'Money at banks',
      omnibus_wallet: 'Omnibus wallets',
      venue_balance: 'Assets at external venues',
      client_funds: 'Client funds',
      client_trading: 'Client funds in trading',
      client_venue: 'Client funds at external venues',
      deposits_in_transit: 'Deposits in transit',
      withdrawals_in_transit: 'Withdrawals in transit',
      house_clearing: 'Clearing',
      suspense: 'Suspense',
      house_funds: 'Own funds',
      house_trading: 'Own funds in trading',
      fees_income: 'Fees',
      rounding: 'Rounding',
      network_fees: 'Network fees',
      venue_fees: 'Fees of external venues',
    },
  },
  ru: {
    title: 'Выписка по счёту',
    account: 'Счёт',
    period: 'Период (UTC)',
    made: 'Составлена',
    opening: 'Входящий остаток',
    closing: 'Исходящий остаток',
    booked: 'Проведено (UTC)',
    reason: 'Основание',
    debit: 'Дебет',
    credit: 'Кредит',
    balance: 'Остаток',
    none: 'За этот период ничего не проведено.',
    page: (page, pages) => `Страница ${page} из ${pages}`,
    accounts: {
      bank_account: 'Деньги в банках',
      omnibus_wallet: 'Общие кошельки',
      venue_balance: 'Активы на внешних площадках',
      client_funds: 'Средства клиента',
      client_trading: 'Средства клиента в торгах',
      client_venue: 'Средства клиента на внешних площадках',
      deposits_in_transit: 'Депозиты в пути',
      withdrawals_in_transit: 'Выводы в пути',
      house_clearing: 'Клиринг',
      suspense: 'Невыясненные суммы',
      house_funds: 'Собственные средства',
      house_trading: 'Собственные средства в торгах',
      fees_income: 'Комиссии',
      rounding: 'Округление',
      network_fees: 'Комиссии сетей',
      venue_fees: 'Комиссии внешних площадок',
    },
  },
};
