import type { TransactionOrKnex } from 'objection';
import { requestTemplate, type RequestTemplate } from '../../domain/compliance/request-templates.js';
import { BaseModel } from './base-model.js';

export interface RequestTemplateModel extends RequestTemplate {}

export class RequestTemplateModel extends BaseModel {
  static override tableName = 'request_templates';
  static override schema = requestTemplate;
  static override idColumn = ['template_id', 'version'];
}

/** The newest version of each template, the retired among them. */
export async function newestTemplates(trx: TransactionOrKnex): Promise<RequestTemplateModel[]> {
  return RequestTemplateModel.query(trx)
    .distinctOn('template_id')
    .orderBy(['template_id', { column: 'version', order: 'desc' }]);
}
