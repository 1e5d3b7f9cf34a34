import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useFrames } from '../layout/use-frames.js';
import { useApi, useLive } from '../providers/hooks.js';
import { bookAfter, bookOf, type BookState } from './book-state.js';
import type { Book, BookChange, Candle, Instrument, Ticker, Trade, TradesNews } from './types.js';

/** Something live with the moment at which it came, for who shows how old it is. */
export interface Fresh<T> {
  value: T;
  atMs: number | null;
}

export const instrumentsPath = '/market-data/instruments';

export function useInstruments() {
  return useApi<Instrument[]>(instrumentsPath);
}

/** The book of a symbol: a picture, then changes, shown once a frame however many came. */
export function useBook(symbol: string): Fresh<BookState | null> {
  const [shown, show] = useFrames<Fresh<BookState | null>>({ value: null, atMs: null });
  const book = useRef<BookState | null>(null);
  const { data: picture, refetch } = useApi<Book>(`/market-data/${symbol}/book`, { depth: 1000 });
  const take = (next: BookState | null) => {
    book.current = next;
    show({ value: next, atMs: Date.now() });
  };
  useEffect(() => {
    if (picture && (book.current?.symbol !== symbol || picture.sequence > book.current.sequence))
      take(bookOf(picture));
  }, [picture, symbol]);
  useLive(`book/${symbol}`, ({ kind, payload }) => {
    if (kind === 'missed') return void refetch();
    if (isPicture(kind, payload)) return take(bookOf(payload));
    if (!isChange(kind, payload) || book.current?.symbol !== symbol) return undefined;
    const next = bookAfter(book.current, payload);
    return next ? take(next) : void refetch();
  });
  return shown.value?.symbol === symbol ? shown : { value: null, atMs: null };
}

const isPicture = (kind: string, payload: unknown): payload is Book =>
  kind === 'book.snapshot' && Boolean(payload);
const isChange = (kind: string, payload: unknown): payload is BookChange =>
  kind === 'book.levels' && Boolean(payload);
const isTrades = (kind: string, payload: unknown): payload is TradesNews =>
  kind === 'trades' && Boolean(payload);
const isTicker = (kind: string, payload: unknown): payload is Ticker => kind === 'ticker' && Boolean(payload);
const isCandle = (kind: string, payload: unknown): payload is Candle => kind === 'candle' && Boolean(payload);

const MOST_TRADES = 60;

/** The newest trades, newest first. */
export function useTrades(symbol: string): Fresh<Trade[]> {
  const path = `/market-data/${symbol}/trades`;
  const { data: first, dataUpdatedAt, refetch } = useApi<Trade[]>(path, { limit: MOST_TRADES });
  const [shown, show] = useFrames<Fresh<Trade[]>>({ value: [], atMs: null });
  const trades = useRef<Trade[]>([]);
  const take = (more: Trade[]) => {
    const known = trades.current.filter((trade) => trade.symbol === symbol);
    const newest = known[0]?.id ?? 0;
    const added = more.filter(({ id }) => id > newest).sort((one, other) => other.id - one.id);
    trades.current = [...added, ...known].slice(0, MOST_TRADES);
    show({ value: trades.current, atMs: Date.now() });
  };
  useEffect(() => {
    if (first) take(first);
  }, [first, dataUpdatedAt, symbol]);
  useLive(`trades/${symbol}`, ({ kind, payload }) => {
    if (kind === 'missed') return void refetch();
    return isTrades(kind, payload) ? take(payload.trades) : undefined;
  });
  return shown;
}

export function useTicker(symbol: string): Ticker | undefined {
  const { data } = useApi<Ticker>(`/market-data/${symbol}/ticker`);
  const [shown, show] = useFrames<Ticker | undefined>(undefined);
  useLive(`ticker/${symbol}`, ({ kind, payload }) => {
    if (isTicker(kind, payload)) show(payload);
  });
  return shown?.symbol === symbol ? shown : data;
}

/** Candles of the past, and a call for each that is new or has changed. */
export function useCandles(symbol: string, interval: string, onCandle: (candle: Candle) => void) {
  const queries = useQueryClient();
  const path = `/market-data/${symbol}/candles`;
  const [atMs, setAtMs] = useState<number | null>(null);
  const answer = useApi<Candle[]>(path, { interval, limit: 500 });
  useLive(`candles/${symbol}/${interval}`, ({ kind, payload }) => {
    if (kind === 'missed') return void queries.invalidateQueries({ queryKey: ['api', path] });
    if (!isCandle(kind, payload)) return undefined;
    onCandle(payload);
    return setAtMs(Date.now());
  });
  return { ...answer, atMs: atMs ?? (answer.data ? answer.dataUpdatedAt : null) };
}
