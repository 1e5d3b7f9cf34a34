import { Model } from 'objection';
import type { ZodObject } from 'zod';

/**
 * What every model shares: `schema` is the zod shape of its row in domain/, from which the class takes its type by merging
 * and its JSON columns; a test holds each schema against the live table.
 */
export abstract class BaseModel extends Model {
  static schema: ZodObject;

  static override get jsonAttributes(): string[] {
    return Object.entries(this.schema.shape)
      .filter(([, field]) => isJson(field))
      .map(([name]) => name);
  }
}

const jsonKinds = new Set(['array', 'object', 'record', 'unknown', 'tuple', 'any']);

function isJson(field: unknown): boolean {
  if (typeof field !== 'object' || field === null || !('def' in field)) return false;
  const { def } = field;
  if (typeof def !== 'object' || def === null || !('type' in def)) return false;
  if ('innerType' in def) return isJson(def.innerType);
  return jsonKinds.has(String(def.type));
}
