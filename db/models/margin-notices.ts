import { marginNotice, type MarginNotice } from '../../domain/risk/schema.js';
import { BaseModel } from './base-model.js';

export interface MarginNoticeModel extends MarginNotice {}

export class MarginNoticeModel extends BaseModel {
  static override tableName = 'margin_notices';
  static override schema = marginNotice;
}
