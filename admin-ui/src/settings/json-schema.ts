/** The part of JSON Schema that `z.toJSONSchema` writes for settings. */
export interface JsonSchema {
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: (string | number)[];
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
}

export interface SchemaField {
  name: string;
  schema: JsonSchema;
  isOptional: boolean;
}

/** The fields of an object: those it names; of a record the keys that it may have, else the keys that it holds. */
export function fieldsOf(schema: JsonSchema, held: Record<string, unknown>): SchemaField[] {
  const required = schema.required ?? [];
  if (schema.properties) {
    return Object.entries(schema.properties).map(([name, member]) => ({
      name,
      schema: member,
      isOptional: !required.includes(name),
    }));
  }
  const member = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  const names = schema.propertyNames?.enum?.map(String) ?? Object.keys(held);
  const isOpen = schema.propertyNames?.enum !== undefined;
  return names.map((name) => ({ name, schema: member, isOptional: isOpen && !required.includes(name) }));
}

/** What a new item or part begins as. */
export function emptyOf(schema: JsonSchema): unknown {
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'array':
      return [];
    case 'object':
      return Object.fromEntries(
        fieldsOf(schema, {})
          .filter(({ isOptional }) => !isOptional)
          .map(({ name, schema: member }) => [name, emptyOf(member)]),
      );
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    default:
      return '';
  }
}
