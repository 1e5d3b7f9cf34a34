import type { SqlMigration } from './migration.js';

/** Wallets, avatars, courses. */
export const platform: SqlMigration = {
  name: '004-platform',
  up: `
  CREATE TABLE web3_wallets (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      user_id UUID NOT NULL REFERENCES global_users(id) ON DELETE CASCADE,
      wallet_address VARCHAR(255) NOT NULL,
      network VARCHAR(50) NOT NULL,
      supported_tokens JSONB DEFAULT '[]',
      total_value_usd DECIMAL(20,8) DEFAULT 0,
      connected_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
      UNIQUE(user_id, wallet_address, network)
  );
  CREATE INDEX idx_web3_wallets_user_id ON web3_wallets(user_id);
  CREATE INDEX idx_web3_wallets_address ON web3_wallets(wallet_address);
  CREATE INDEX idx_web3_wallets_network ON web3_wallets(network);
  CREATE INDEX idx_web3_wallets_value ON web3_wallets(total_value_usd DESC);

  CREATE TABLE metaverse_avatars (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      user_id UUID NOT NULL REFERENCES global_users(id) ON DELETE CASCADE,
      avatar_name VARCHAR(100) NOT NULL,
      appearance_config JSONB DEFAULT '{}',
      capabilities JSONB DEFAULT '{}',
      preferred_environment VARCHAR(50) DEFAULT 'standard',
      created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
      UNIQUE(user_id, avatar_name)
  );
  CREATE INDEX idx_metaverse_avatars_user_id ON metaverse_avatars(user_id);
  CREATE INDEX idx_metaverse_avatars_name ON metaverse_avatars(avatar_name);
  CREATE INDEX idx_metaverse_avatars_environment ON metaverse_avatars(preferred_environment);

  CREATE TABLE educational_courses (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      title VARCHAR(255) NOT NULL,
      difficulty_level VARCHAR(20) CHECK (difficulty_level IN ('beginner', 'intermediate', 'advanced', 'expert')),
      vr_scenarios JSONB DEFAULT '[]',
      ai_tutor_id UUID,
      completion_rate DECIMAL(5,4) DEFAULT 0,
      created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
      updated_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
  );
  CREATE INDEX idx_educational_courses_title ON educational_courses(title);
  CREATE INDEX idx_educational_courses_difficulty ON educational_courses(difficulty_level);
  CREATE INDEX idx_educational_courses_completion ON educational_courses(completion_rate DESC);
  CREATE INDEX idx_educational_courses_created_at ON educational_courses(created_at DESC);
  `,
  down: `
  DROP TABLE educational_courses;
  DROP TABLE metaverse_avatars;
  DROP TABLE web3_wallets;
  `,
};
