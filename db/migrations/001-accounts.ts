import type { SqlMigration } from './migration.js';

/** Institutions, people who sign in, and what belongs to them. */
export const accounts: SqlMigration = {
  name: '001-accounts',
  up: `
  CREATE TABLE institutional_accounts (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      name VARCHAR(255) NOT NULL,
      type VARCHAR(50) NOT NULL CHECK (type IN ('hedge_fund', 'asset_manager', 'bank', 'family_office')),
      status VARCHAR(20) DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'closed')),
      settings JSONB DEFAULT '{}',
      aum DECIMAL(20,2) DEFAULT 0,
      created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
      updated_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
  );
  CREATE INDEX idx_institutional_accounts_type ON institutional_accounts(type);
  CREATE INDEX idx_institutional_accounts_status ON institutional_accounts(status);
  CREATE INDEX idx_institutional_accounts_created_at ON institutional_accounts(created_at DESC);

  CREATE TABLE global_users (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      email VARCHAR(255) UNIQUE NOT NULL,
      password_hash VARCHAR(255) NOT NULL,
      global_username VARCHAR(100) UNIQUE NOT NULL,
      regional_preferences JSONB DEFAULT '{}',
      kyc_status VARCHAR(50) DEFAULT 'pending' CHECK (kyc_status IN ('pending', 'verified', 'rejected')),
      compliance_data JSONB DEFAULT '{}',
      created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
      updated_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
  );
  CREATE INDEX idx_global_users_email ON global_users(email);
  CREATE INDEX idx_global_users_username ON global_users(global_username);
  CREATE INDEX idx_global_users_kyc_status ON global_users(kyc_status);
  CREATE INDEX idx_global_users_created_at ON global_users(created_at DESC);

  CREATE TABLE regional_profiles (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      user_id UUID NOT NULL REFERENCES global_users(id) ON DELETE CASCADE,
      region_code VARCHAR(10) NOT NULL,
      language VARCHAR(10) NOT NULL,
      currency VARCHAR(10) NOT NULL,
      local_regulations JSONB DEFAULT '{}',
      cultural_preferences JSONB DEFAULT '{}',
      created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
      UNIQUE(user_id, region_code)
  );
  CREATE INDEX idx_regional_profiles_user_id ON regional_profiles(user_id);
  CREATE INDEX idx_regional_profiles_region ON regional_profiles(region_code);

  CREATE TABLE users (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      account_id UUID NOT NULL REFERENCES institutional_accounts(id),
      global_user_id UUID REFERENCES global_users(id),
      email VARCHAR(255) NOT NULL,
      role VARCHAR(50) NOT NULL,
      permissions JSONB DEFAULT '[]',
      last_login TIMESTAMP WITH TIME ZONE,
      created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
      UNIQUE (account_id, email)
  );
  CREATE INDEX idx_users_global_user_id ON users(global_user_id);

  CREATE TABLE trading_accounts (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      user_id UUID NOT NULL REFERENCES global_users(id),
      institutional_account_id UUID REFERENCES institutional_accounts(id),
      application_id UUID UNIQUE,
      name TEXT NOT NULL,
      base_currency TEXT NOT NULL,
      status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'closed')),
      created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
      updated_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW()
  );
  CREATE INDEX idx_trading_accounts_user_id ON trading_accounts(user_id);
  CREATE INDEX idx_trading_accounts_institutional_account_id ON trading_accounts(institutional_account_id);
  `,
  down: `
  DROP TABLE trading_accounts;
  DROP TABLE users;
  DROP TABLE regional_profiles;
  DROP TABLE global_users;
  DROP TABLE institutional_accounts;
  `,
};
