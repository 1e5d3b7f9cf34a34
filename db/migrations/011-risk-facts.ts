import type { SqlMigration } from './migration.js';

const states = "'received', 'verified', 'refused', 'expired', 'superseded'";
const industries = [
  ...['agriculture', 'manufacturing', 'construction', 'wholesale_trade', 'retail_trade', 'transport'],
  ...['hospitality', 'information_technology', 'professional_services', 'financial_services'],
  ...[
    'health_and_education',
    'media_and_entertainment',
    'real_estate',
    'holding_company',
    'energy',
    'mining',
  ],
  ...['precious_metals', 'crypto_services', 'money_services', 'gambling', 'cash_intensive_trade'],
  ...['arms_trade', 'non_profit', 'public_sector', 'other'],
];

/**
 * Documents that no machine could read have a state of their own, and what the risk model weighs is said in its words:
 * clients could name a channel before, so that every application so far is what it was in truth, one made online.
 */
export const riskFacts: SqlMigration = {
  name: '011-risk-facts',
  up: `
  ALTER TABLE documents DROP CONSTRAINT documents_state_check;
  ALTER TABLE documents ADD CONSTRAINT documents_state_check CHECK (state IN (${states}, 'unread'));
  DROP INDEX idx_documents_expires_on;
  CREATE INDEX idx_documents_expires_on ON documents(expires_on) WHERE state IN ('verified', 'unread');
  UPDATE applications SET channel = 'online';
  UPDATE applications SET product = 'trading' WHERE product = 'spot_trading';
  UPDATE applications
      SET data = data || jsonb_build_object('industry', 'other', 'industry_detail', data -> 'industry')
      WHERE kind = 'legal_entity' AND jsonb_typeof(data -> 'industry') = 'string'
      AND NOT data ->> 'industry' = ANY('{${industries.join(',')}}');
  `,
  down: `
  UPDATE documents SET state = 'verified' WHERE state = 'unread';
  ALTER TABLE documents DROP CONSTRAINT documents_state_check;
  ALTER TABLE documents ADD CONSTRAINT documents_state_check CHECK (state IN (${states}));
  DROP INDEX idx_documents_expires_on;
  CREATE INDEX idx_documents_expires_on ON documents(expires_on) WHERE state = 'verified';
  UPDATE applications
      SET data = (data - 'industry_detail') || jsonb_build_object('industry', data -> 'industry_detail')
      WHERE data ? 'industry_detail';
  UPDATE applications SET data = data - 'has_nominees' WHERE data ? 'has_nominees';
  `,
};
