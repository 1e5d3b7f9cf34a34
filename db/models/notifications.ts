import { notification, type Notification } from '../../domain/notifications/schema.js';
import { BaseModel } from './base-model.js';

export interface NotificationModel extends Notification {}

export class NotificationModel extends BaseModel {
  static override tableName = 'notifications';
  static override schema = notification;
}
