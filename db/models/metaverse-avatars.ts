import { metaverseAvatar, type MetaverseAvatar } from '../../domain/floor/schema.js';
import { BaseModel } from './base-model.js';

export interface MetaverseAvatarModel extends MetaverseAvatar {}

export class MetaverseAvatarModel extends BaseModel {
  static override tableName = 'metaverse_avatars';
  static override schema = metaverseAvatar;
}
