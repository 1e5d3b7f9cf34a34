import type { TransactionOrKnex } from 'objection';
import { message, type Message } from '../../domain/onboarding/file-schema.js';
import { BaseModel } from './base-model.js';

export interface MessageModel extends Message {}

export class MessageModel extends BaseModel {
  static override tableName = 'messages';
  static override schema = message;
}

/** The conversation of an application, oldest first. */
export async function messagesOf(trx: TransactionOrKnex, applicationId: string): Promise<MessageModel[]> {
  return MessageModel.query(trx).where({ application_id: applicationId }).orderBy(['created_at', 'id']);
}
