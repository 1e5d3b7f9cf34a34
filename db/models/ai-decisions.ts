import { aiDecision, type AiDecision } from '../../domain/predictions/schema.js';
import { BaseModel } from './base-model.js';

export interface AiDecisionModel extends AiDecision {}

export class AiDecisionModel extends BaseModel {
  static override tableName = 'ai_decisions';
  static override schema = aiDecision;
}
