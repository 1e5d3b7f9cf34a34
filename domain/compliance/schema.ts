import { z } from 'zod';
import { isoDate } from '../fields.js';
import { evidencePieces, evidenceVerdicts } from './evidence.js';
import {
  datePrecisions,
  entryKinds,
  entryTopics,
  identifierTypes,
  listCodes,
  nameQualities,
} from './lists.js';
import { textFindings } from './names/clean-text.js';
import { countryRoles, riskLevels, tableFactors, type RiskModelContent } from './risk.js';

/** Shapes of lists, screening and risk as they cross an edge. Plain types without zod are in lists.ts, score.ts and risk.ts. */
const text = z.string().max(2_000);
const params = z.record(z.string(), z.union([z.string(), z.number()]));

export const partialDateSchema = z.strictObject({
  precision: z.enum(datePrecisions),
  from: isoDate,
  to: isoDate,
  circa: z.boolean(),
});

export const identifierSchema = z.strictObject({
  type: z.enum(identifierTypes),
  value: z.string().min(1).max(300),
  country: z.string().max(100).optional(),
  currency: z.string().max(20).optional(),
});

export const listEntry = z.strictObject({
  list: z.enum(listCodes),
  entry_id: z.string().min(1).max(60),
  kind: z.enum(entryKinds),
  names: z
    .array(z.strictObject({ text, quality: z.enum(nameQualities), script: z.string().length(4).optional() }))
    .min(1)
    .max(300),
  dates_of_birth: z.array(partialDateSchema).max(60),
  nationalities: z.array(z.string().max(100)).max(30),
  places_of_birth: z.array(text).max(60),
  programmes: z.array(z.string().max(100)).max(60),
  identifiers: z.array(identifierSchema).max(500),
  addresses: z.array(z.strictObject({ text, country: z.string().max(100).optional() })).max(300),
  remarks: z.string().max(40_000),
  listed_on: isoDate.nullable(),
  /** None said: sanctions. Left out when it is so, which keeps the hash of what is stored. */
  topics: z.array(z.enum(entryTopics)).min(1).max(entryTopics.length).optional(),
});

export const listVersionFacts = z.strictObject({
  list: z.enum(listCodes),
  as_of: isoDate,
  content_hash: z.string(),
  entry_count: z.int().min(0),
});

export const partySchema = z.strictObject({
  kind: z.enum(entryKinds),
  names: z.array(text).min(1).max(20),
  dates_of_birth: z.array(partialDateSchema).max(10).optional(),
  countries: z.array(z.string().max(100)).max(20).optional(),
  identifiers: z.array(identifierSchema).max(50).optional(),
});

export const wordEvidence = z.strictObject({
  party_word: z.string().nullable(),
  list_word: z.string().nullable(),
  relation: z.string(),
  similarity: z.number(),
});

export const evidence = z.strictObject({
  piece: z.enum(evidencePieces),
  party_value: z.string().nullable(),
  list_value: z.string().nullable(),
  verdict: z.enum(evidenceVerdicts),
  contribution: z.number(),
  explanation_code: z.string(),
  params,
  words: z.array(wordEvidence).optional(),
});

export const hit = z.strictObject({
  list: z.enum(listCodes),
  entry_id: z.string(),
  entry: listEntry,
  score: z.number().min(0).lt(1),
  party_name: z.string(),
  list_name: z.string(),
  vetoed: z.boolean(),
  evidence: z.array(evidence),
});

export const screeningResult = z.strictObject({
  model_version: z.string(),
  threshold: z.number(),
  list_versions: z.array(listVersionFacts),
  needs_review: z.boolean(),
  findings: z.array(z.enum(textFindings)),
  hits: z.array(hit),
});

export const riskReason = z.strictObject({
  factor: z.enum(['country', ...tableFactors]),
  value: z.string(),
  points: z.int(),
  code: z.string(),
  params,
});

export const riskAssessmentFacts = z.strictObject({
  score: z.int().min(0).max(100),
  level: z.enum(riskLevels),
  reasons: z.array(riskReason),
  model_version: z.string(),
});

const percent = z.int().min(0).max(100);
const country = z.string().regex(/^[A-Z]{2}$/);
const riskTable = z.strictObject({
  weight: percent,
  points: z.record(z.string().min(1).max(60), percent),
  other: percent,
});

const factValues = z.partialRecord(z.enum(tableFactors), z.array(z.string().max(200)).max(2_000));
export const ownershipBasis = z.strictObject({
  source: z.enum(['package', 'declared']),
  content_hash: z.string().max(100).nullable(),
  depth: z.int().min(0),
  has_nominees: z.boolean(),
  unidentified_percent: z.number().min(0).max(100),
});

/** What a client is weighed by, as it was at one assessment: kept with it, so that it can be made again. */
export const riskFacts = z.strictObject({
  countries: z.array(z.strictObject({ role: z.enum(countryRoles), country: z.string().max(200) })).max(2_000),
  values: factValues,
  owner_values: factValues.optional(),
  ownership: ownershipBasis.optional(),
});

const modelFields = {
  levels: z.strictObject({ medium: z.int().min(1).max(100), high: z.int().min(2).max(100) }),
  country: z.strictObject({
    weight: percent,
    role_percent: z.record(z.enum(countryRoles), percent),
    lists: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z_]+$/),
          source: z.string().min(1).max(300),
          as_of: isoDate,
          points: percent,
          countries: z.array(country).max(260),
        }),
      )
      .max(40),
  }),
  tables: z.record(z.enum(tableFactors), riskTable),
  floors: z
    .array(
      z.strictObject({
        factor: z.enum(['country', ...tableFactors]),
        value: z.string().min(1).max(60),
        roles: z.array(z.enum(countryRoles)).min(1).optional(),
        level: z.enum(['medium', 'high', 'prohibited']),
      }),
    )
    .max(100),
};

/** A risk model as an officer writes it: every value bounded, every floor about something that the model knows. */
export const riskModelContent = z.strictObject(modelFields).superRefine(checkModel);

/** The same with the name that every score by it keeps. */
export const riskModel = z
  .strictObject({ version: z.string().min(1).max(40), ...modelFields })
  .superRefine(checkModel);

function checkModel(model: RiskModelContent, context: z.RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  if (model.levels.high <= model.levels.medium) refuse(['levels', 'high'], 'High must begin above medium');
  const lists = model.country.lists.map((list) => list.id);
  if (new Set(lists).size !== lists.length)
    refuse(['country', 'lists'], 'Two country lists have the same id');
  model.country.lists.forEach(({ countries }, at) => {
    if (new Set(countries).size !== countries.length)
      refuse(['country', 'lists', at, 'countries'], 'A country stands twice in the list');
  });
  model.floors.forEach((floor, at) => {
    const known =
      floor.factor === 'country'
        ? lists.includes(floor.value)
        : floor.value in model.tables[floor.factor].points;
    if (!known) refuse(['floors', at, 'value'], 'The model does not know this value');
    if (floor.roles && floor.factor !== 'country')
      refuse(['floors', at, 'roles'], 'Only countries have roles');
  });
  if (
    !model.floors.some(
      (floor) => floor.factor === 'screening' && floor.value === 'confirmed' && floor.level === 'prohibited',
    )
  ) {
    refuse(['floors'], 'A confirmed sanctions hit must be prohibited');
  }
}

export type { Hit } from './score.js';
export type ScreeningResult = z.infer<typeof screeningResult>;
