import type { z } from 'zod';
import type {
  balanceView,
  ledgerAccountView,
  ledgerEntryView,
  ledgerTransferView,
} from '../../../domain/ledger/views.js';
import type { Wire } from '../providers/wire.js';

export type LedgerAccount = Wire<z.infer<typeof ledgerAccountView>>;
export type LedgerEntry = Wire<z.infer<typeof ledgerEntryView>>;
export type LedgerTransfer = Wire<z.infer<typeof ledgerTransferView>>;
export type Balance = Wire<z.infer<typeof balanceView>>;
