import { prediction, type Prediction } from '../../domain/predictions/schema.js';
import { BaseModel } from './base-model.js';

export interface PredictionModel extends Prediction {}

export class PredictionModel extends BaseModel {
  static override tableName = 'predictions';
  static override schema = prediction;
}
