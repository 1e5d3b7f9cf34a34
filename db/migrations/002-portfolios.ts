import type { SqlMigration } from './migration.js';

/** Portfolios, what they hold, what was ordered and executed for them. */
export const portfolios: SqlMigration = {
  name: '002-portfolios',
  up: `
  CREATE TABLE portfolios (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      account_id UUID NOT NULL REFERENCES institutional_accounts(id),
      name VARCHAR(255) NOT NULL,
      strategy VARCHAR(100),
      total_value DECIMAL(20,8) DEFAULT 0,
      available_balance DECIMAL(20,8) DEFAULT 0,
      allocation JSONB DEFAULT '{}',
      risk_profile VARCHAR(20) DEFAULT 'moderate',
      created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
      updated_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
  );
  CREATE INDEX idx_portfolios_account_id ON portfolios(account_id);
  CREATE INDEX idx_portfolios_strategy ON portfolios(strategy);
  CREATE INDEX idx_portfolios_total_value ON portfolios(total_value DESC);

  CREATE TABLE positions (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      portfolio_id UUID NOT NULL REFERENCES portfolios(id),
      symbol VARCHAR(20) NOT NULL,
      quantity DECIMAL(20,8) NOT NULL DEFAULT 0,
      average_price DECIMAL(20,8),
      unrealized_pnl DECIMAL(20,8) DEFAULT 0,
      opened_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
      UNIQUE (portfolio_id, symbol)
  );

  CREATE TABLE orders (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      portfolio_id UUID NOT NULL REFERENCES portfolios(id),
      user_id UUID REFERENCES users(id),
      symbol VARCHAR(20) NOT NULL,
      side VARCHAR(4) NOT NULL CHECK (side IN ('buy', 'sell')),
      type VARCHAR(20) NOT NULL CHECK (type IN ('market', 'limit', 'stop', 'iceberg')),
      quantity DECIMAL(20,8) NOT NULL CHECK (quantity > 0),
      price DECIMAL(20,8),
      status VARCHAR(20) NOT NULL DEFAULT 'pending',
      created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
      updated_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
  );
  CREATE INDEX idx_orders_portfolio_id ON orders(portfolio_id);
  CREATE INDEX idx_orders_user_id ON orders(user_id);
  CREATE INDEX idx_orders_status ON orders(status);

  CREATE TABLE executions (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      order_id UUID NOT NULL REFERENCES orders(id),
      quantity DECIMAL(20,8) NOT NULL CHECK (quantity > 0),
      price DECIMAL(20,8) NOT NULL,
      fee DECIMAL(20,8) NOT NULL DEFAULT 0,
      executed_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
  );
  CREATE INDEX idx_executions_order_id ON executions(order_id);
  CREATE INDEX idx_executions_executed_at ON executions(executed_at DESC);
  `,
  down: `
  DROP TABLE executions;
  DROP TABLE orders;
  DROP TABLE positions;
  DROP TABLE portfolios;
  `,
};
