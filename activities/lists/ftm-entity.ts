import { z } from 'zod';

/** An entity of FollowTheMoney as it is exported: its properties are lists of texts, or of whole entities when nested. */
export interface FtmEntity {
  id: string;
  schema: string;
  caption?: string | undefined;
  properties: Readonly<Record<string, readonly FtmValue[]>>;
}

export type FtmValue = string | FtmEntity;

export const ftmEntity: z.ZodType<FtmEntity> = z.lazy(() =>
  z.object({
    id: z.string().min(1),
    schema: z.string().min(1),
    caption: z.string().optional(),
    properties: z.record(z.string(), z.array(z.union([z.string(), ftmEntity]))),
  }),
);

/** Texts of some properties, one after the other. */
export function textsOf({ properties }: FtmEntity, ...names: string[]): string[] {
  return names.flatMap((name) => (properties[name] ?? []).filter((value) => typeof value === 'string'));
}

/** Entities that stand inside this one. */
export function nestedIn({ properties }: FtmEntity): FtmEntity[] {
  return Object.values(properties).flatMap((values) => values.filter((value) => typeof value !== 'string'));
}
