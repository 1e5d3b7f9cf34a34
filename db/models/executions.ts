import { execution, type Execution } from '../../domain/orders/schema.js';
import { BaseModel } from './base-model.js';

export interface ExecutionModel extends Execution {}

export class ExecutionModel extends BaseModel {
  static override tableName = 'executions';
  static override schema = execution;
}
