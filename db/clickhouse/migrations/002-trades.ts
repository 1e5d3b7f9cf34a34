import type { ClickhouseMigration } from './migration.js';

/**
 * Trades of our engine and the clients' sides of them, from its event log. A row that comes twice has the same sorting key
 * and collapses: read with FINAL. Numbers that are exact as decimals; accounts are ids, no person is named.
 */
export const trades: ClickhouseMigration = {
  name: '002-trades',
  up: [
    `CREATE TABLE trades (
      shard UInt16,
      engine_seq UInt64,
      at DateTime64(6, 'UTC'),
      symbol LowCardinality(String),
      price Decimal(38, 18),
      quantity Decimal(38, 18),
      value Decimal(38, 18),
      taker_side LowCardinality(String)
    )
    ENGINE = ReplacingMergeTree
    PARTITION BY toYYYYMM(at)
    ORDER BY (symbol, engine_seq, shard)`,
    `CREATE TABLE executions (
      id UUID,
      shard UInt16,
      engine_seq UInt64,
      at DateTime64(6, 'UTC'),
      symbol LowCardinality(String),
      engine_order_id UInt64,
      trading_account_id UUID,
      side LowCardinality(String),
      liquidity LowCardinality(String),
      price Decimal(38, 18),
      quantity Decimal(38, 18),
      value Decimal(38, 18),
      fee Decimal(38, 18),
      fee_asset LowCardinality(String)
    )
    ENGINE = ReplacingMergeTree
    PARTITION BY toYYYYMM(at)
    ORDER BY (trading_account_id, symbol, engine_seq, id)`,
  ],
  down: ['DROP TABLE executions', 'DROP TABLE trades'],
};
