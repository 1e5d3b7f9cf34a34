import { engineAsset, type EngineAsset } from '../../domain/market-data/schema.js';
import { BaseModel } from './base-model.js';

export interface EngineAssetModel extends EngineAsset {}

export class EngineAssetModel extends BaseModel {
  static override tableName = 'engine_assets';
  static override idColumn = 'code';
  static override schema = engineAsset;
}
