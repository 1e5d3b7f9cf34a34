import { instrument, type Instrument } from '../../domain/market-data/schema.js';
import { BaseModel } from './base-model.js';

export interface InstrumentModel extends Instrument {}

export class InstrumentModel extends BaseModel {
  static override tableName = 'instruments';
  static override idColumn = 'symbol';
  static override schema = instrument;
}
