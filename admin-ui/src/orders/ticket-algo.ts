import type { OrderRequest } from './types.js';

export const ticketAlgos = ['whole', 'twap', 'vwap', 'pov', 'shortfall'] as const;
export type TicketAlgo = (typeof ticketAlgos)[number];

/** What an algorithm is told, as it was typed. */
export interface AlgoTicket {
  /** How it is worked; whole goes to the engine at once. */
  algo: TicketAlgo;
  /** Minutes from now that the work may take. */
  minutes: string;
  slices: string;
  /** Hundredths of a percent of everybody's volume. */
  share_bps: string;
  /** Of a VWAP: the usual volume of each slice; empty for that of the last days. */
  volumes: string;
  /** Of an implementation shortfall, as the model of Almgren and Chriss counts them. */
  risk_aversion: string;
  volatility: string;
  temporary_impact: string;
}

export const emptyAlgo: AlgoTicket = {
  algo: 'whole',
  minutes: '30',
  slices: '10',
  share_bps: '1000',
  volumes: '',
  risk_aversion: '0.000001',
  volatility: '',
  temporary_impact: '',
};

export type AlgoField = Exclude<keyof AlgoTicket, 'algo'>;

const fields: Record<TicketAlgo, readonly AlgoField[]> = {
  whole: [],
  twap: ['minutes', 'slices'],
  vwap: ['minutes', 'slices', 'volumes'],
  pov: ['minutes', 'share_bps'],
  shortfall: ['minutes', 'slices', 'risk_aversion', 'volatility', 'temporary_impact'],
};

/** What this algorithm is told, in the order of the ticket. */
export const algoFieldsOf = (algo: TicketAlgo): readonly AlgoField[] => fields[algo];

const decimals: readonly AlgoField[] = ['risk_aversion', 'volatility', 'temporary_impact'];

/** Of what was typed, the signs that this field can have. */
export function typedAlgo(field: AlgoField, text: string): string {
  if (field === 'volumes') return text.replace(/[^\d ,;]/g, '');
  return decimals.includes(field) ? text.replace(',', '.').replace(/[^\d.]/g, '') : text.replace(/\D/g, '');
}

/** Everything that the algorithm needs is there. */
export const isAlgoFilled = (ticket: AlgoTicket): boolean =>
  algoFieldsOf(ticket.algo).every((field) => field === 'volumes' || ticket[field] !== '');

/** The terms of the algorithm, counted from now. */
export function algoRequest(ticket: AlgoTicket, nowMs: number): Pick<OrderRequest, 'algo'> {
  const { algo, risk_aversion, volatility, temporary_impact } = ticket;
  const ends_at = new Date(nowMs + Number(ticket.minutes) * 60_000).toISOString();
  const slices = Number(ticket.slices);
  const volumes = ticket.volumes.split(/[ ,;]+/).filter(Boolean);
  switch (algo) {
    case 'whole':
      return {};
    case 'twap':
      return { algo: { name: algo, ends_at, slices } };
    case 'vwap':
      return { algo: { name: algo, ends_at, ...(volumes.length > 0 ? { volumes } : { slices }) } };
    case 'pov':
      return { algo: { name: algo, ends_at, max_participation_bps: Number(ticket.share_bps) } };
    case 'shortfall':
      return { algo: { name: algo, ends_at, slices, risk_aversion, volatility, temporary_impact } };
    default:
      return algo satisfies never;
  }
}
