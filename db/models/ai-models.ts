import { aiModel, type AiModel } from '../../domain/predictions/schema.js';
import { BaseModel } from './base-model.js';

export interface AiModelModel extends AiModel {}

export class AiModelModel extends BaseModel {
  static override tableName = 'ai_models';
  static override schema = aiModel;
}
