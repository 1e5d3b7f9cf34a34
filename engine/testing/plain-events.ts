/** What every event carries. */
export interface PlainHead {
  seq: number;
  causeSeq: number;
  timeUs: number;
}

interface OfOrder {
  symbol: number;
  side: number;
  orderId: number;
  account: number;
}

/** An event as an object, with the fields that its kind has and no others. */
export type PlainFact =
  | ({
      type: 'accepted';
      terms: number;
      price: number;
      trigger: number;
      quantity: number;
      expiresAtUs: number;
      display: number;
      origin: number;
      clientId: string;
    } & OfOrder)
  | ({
      type: 'rejected';
      code: number;
      terms: number;
      price: number;
      trigger: number;
      quantity: number;
      origin: number;
      clientId: string;
    } & OfOrder)
  | ({
      type: 'traded';
      makerId: number;
      makerAccount: number;
      price: number;
      quantity: number;
      leaves: number;
      takerFee: number;
      makerFee: number;
    } & OfOrder)
  | ({ type: 'cancelled'; reason: number; terms: number; price: number; quantity: number } & OfOrder)
  | ({
      type: 'replaced';
      keptPriority: number;
      terms: number;
      price: number;
      quantity: number;
      leaves: number;
    } & OfOrder)
  | ({ type: 'triggered'; price: number; trigger: number; quantity: number } & OfOrder)
  | ({ type: 'decremented'; price: number; quantity: number; leaves: number } & OfOrder)
  | ({ type: 'refilled'; price: number; quantity: number; leaves: number } & OfOrder)
  | ({ type: 'feeRounded'; quantity: number } & OfOrder)
  | { type: 'uncrossed'; symbol: number; price: number; volume: number; imbalance: number }
  | { type: 'phaseSet'; symbol: number; phase: number; was: number }
  | {
      type: 'fundsMoved';
      account: number;
      asset: number;
      isCredit: number;
      transfer: number;
      amount: number;
      balance: number;
    }
  | { type: 'referenceSet'; symbol: number; price: number }
  | { type: 'defined'; symbol: number; account: number; asset: number }
  | { type: 'limitsSet'; account: number }
  | { type: 'killSet'; symbol: number; scope: number; isOn: number; account: number }
  | { type: 'epochBegun'; epoch: number };

export type PlainEvent = PlainHead & PlainFact;
