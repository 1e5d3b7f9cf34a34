import type { SqlMigration } from './migration.js';

/** Models, their predictions and decisions. */
export const intelligence: SqlMigration = {
  name: '003-intelligence',
  up: `
  CREATE TABLE ai_models (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      name VARCHAR(255) NOT NULL,
      type VARCHAR(50) NOT NULL CHECK (type IN ('ensemble', 'quantum', 'reinforcement_learning', 'deep_learning')),
      version VARCHAR(20) NOT NULL,
      parameters JSONB DEFAULT '{}',
      accuracy DECIMAL(5,4),
      precision_score DECIMAL(5,4),
      recall_score DECIMAL(5,4),
      f1_score DECIMAL(5,4),
      training_data_size INTEGER,
      trained_at TIMESTAMP WITH TIME ZONE,
      status VARCHAR(20) DEFAULT 'active',
      created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
  );
  CREATE INDEX idx_ai_models_type ON ai_models(type);
  CREATE INDEX idx_ai_models_accuracy ON ai_models(accuracy DESC);
  CREATE INDEX idx_ai_models_status ON ai_models(status);

  CREATE TABLE predictions (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      model_id UUID NOT NULL REFERENCES ai_models(id),
      symbol VARCHAR(20) NOT NULL,
      direction VARCHAR(10) NOT NULL CHECK (direction IN ('bullish', 'bearish', 'neutral')),
      confidence DECIMAL(5,4) NOT NULL,
      target_price DECIMAL(20,8),
      current_price DECIMAL(20,8),
      time_horizon VARCHAR(10),
      risk_score DECIMAL(5,4),
      features JSONB DEFAULT '{}',
      actual_outcome VARCHAR(10),
      accuracy_score DECIMAL(5,4),
      created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
      expires_at TIMESTAMP WITH TIME ZONE
  );
  CREATE INDEX idx_predictions_model_id ON predictions(model_id);
  CREATE INDEX idx_predictions_symbol ON predictions(symbol);
  CREATE INDEX idx_predictions_confidence ON predictions(confidence DESC);
  CREATE INDEX idx_predictions_created_at ON predictions(created_at DESC);

  CREATE TABLE ai_decisions (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      portfolio_id UUID NOT NULL,
      decision_type VARCHAR(50) NOT NULL,
      decision_data JSONB NOT NULL,
      confidence_score DECIMAL(5,4) CHECK (confidence_score >= 0 AND confidence_score <= 1),
      reasoning TEXT,
      quantum_enhanced BOOLEAN DEFAULT FALSE,
      created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
      executed_at TIMESTAMP WITH TIME ZONE
  );
  CREATE INDEX idx_ai_decisions_portfolio_id ON ai_decisions(portfolio_id);
  CREATE INDEX idx_ai_decisions_type ON ai_decisions(decision_type);
  CREATE INDEX idx_ai_decisions_confidence ON ai_decisions(confidence_score DESC);
  CREATE INDEX idx_ai_decisions_quantum ON ai_decisions(quantum_enhanced);
  CREATE INDEX idx_ai_decisions_created_at ON ai_decisions(created_at DESC);
  `,
  down: `
  DROP TABLE ai_decisions;
  DROP TABLE predictions;
  DROP TABLE ai_models;
  `,
};
