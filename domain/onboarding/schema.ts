import { z } from 'zod';
import { codeText, countryCode, isoDate, personText, uuid } from '../fields.js';
import { isLei } from './lei.js';
import { applicationStates } from './rules.js';

export const applicationKind = z.enum(['natural_person', 'legal_entity']);
export const partyRole = z.enum(['owner', 'director']);
export const documentKind = z.enum([
  'passport',
  'identity_card',
  'driving_licence',
  'residence_permit',
  'proof_of_address',
  'company_extract',
  'other',
]);

export const address = z.strictObject({
  street: personText(100),
  city: personText(60),
  postcode: codeText(16),
  region: personText(60).optional(),
  country: countryCode,
});

export const taxResidence = z.strictObject({ country: countryCode, tax_number: codeText(40) });

export const occupations = [
  'employed',
  'self_employed',
  'business_owner',
  'student',
  'retired',
  'unemployed',
  'public_official',
  'cash_intensive_trade',
  'arms_trade',
  'gambling',
  'finance_professional',
] as const;
export const sourcesOfFunds = [
  'salary',
  'business_income',
  'savings',
  'investments',
  'inheritance',
  'property_sale',
  'gift',
  'crypto_assets',
  'other',
] as const;
/** What a company does, as the risk model weighs it; the words of the company stand in `industry_detail`. */
export const industries = [
  'agriculture',
  'manufacturing',
  'construction',
  'wholesale_trade',
  'retail_trade',
  'transport',
  'hospitality',
  'information_technology',
  'professional_services',
  'financial_services',
  'health_and_education',
  'media_and_entertainment',
  'real_estate',
  'holding_company',
  'energy',
  'mining',
  'precious_metals',
  'crypto_services',
  'money_services',
  'gambling',
  'cash_intensive_trade',
  'arms_trade',
  'non_profit',
  'public_sector',
  'other',
] as const;
export const products = [
  'trading',
  'custody',
  'treasury',
  'payments',
  'margin_trading',
  'derivatives',
  'otc',
  'defi',
] as const;
/** How a client came to us. The server says it, never the client: a branch counts for less risk than the web. */
export const channels = ['branch', 'referral', 'online', 'partner', 'api', 'intermediary'] as const;
export const purposes = ['investment', 'trading', 'payments', 'custody', 'treasury', 'other'] as const;
export const volumeBands = ['up_to_10k', 'up_to_100k', 'up_to_1m', 'up_to_10m', 'above_10m'] as const;

/** What both kinds tell of the relationship. */
const relationship = {
  source_of_funds: z.array(z.enum(sourcesOfFunds)).min(1).max(5),
  source_of_funds_detail: personText(500).optional(),
  purpose: z.enum(purposes),
  expected_volume: z.enum(volumeBands),
};

export const personData = z.strictObject({
  given_names: personText(100),
  family_name: personText(100),
  date_of_birth: isoDate,
  place_of_birth: personText(70).optional(),
  nationality: countryCode,
  address,
  tax_residences: z.array(taxResidence).min(1).max(5),
  occupation: z.enum(occupations),
  is_politically_exposed: z.boolean(),
  ...relationship,
});

export const companyData = z.strictObject({
  legal_name: personText(200),
  trading_name: personText(200).optional(),
  legal_form: personText(60),
  registration_number: codeText(40),
  registration_country: countryCode,
  incorporated_on: isoDate,
  lei: z.string().refine(isLei, 'A Legal Entity Identifier with right check digits').optional(),
  institution_type: z.enum(['hedge_fund', 'asset_manager', 'bank', 'family_office']).optional(),
  industry: z.enum(industries),
  industry_detail: personText(100).optional(),
  /** Says that somebody holds shares or a seat in their own name for somebody else. */
  has_nominees: z.boolean().optional(),
  /** Says that nobody outside the entered owners holds 25 per cent or more, when their shares leave room for one. */
  is_widely_held: z.boolean().optional(),
  address,
  tax_residences: z.array(taxResidence).min(1).max(5),
  ...relationship,
});

/** A draft may miss anything, but what is there is right. */
export const personDraft = personData.partial();
export const companyDraft = companyData.partial();

export const application = z.strictObject({
  id: uuid,
  user_id: uuid,
  parent_id: uuid.nullable(),
  kind: applicationKind,
  state: z.enum(applicationStates),
  display_name: z.string(),
  country: countryCode.nullable(),
  data: z.record(z.string(), z.unknown()),
  party_roles: z.array(partyRole),
  ownership_percent: z.string().nullable(),
  product: z.string(),
  channel: z.string(),
  risk_level: z.enum(['low', 'medium', 'high', 'prohibited']).nullable(),
  version: z.int(),
  created_at: z.date(),
  updated_at: z.date(),
  submitted_at: z.date().nullable(),
  decided_at: z.date().nullable(),
  next_review_at: z.date().nullable(),
});

export type Application = z.infer<typeof application>;
export type PersonData = z.infer<typeof personData>;
export type CompanyData = z.infer<typeof companyData>;
export type Industry = CompanyData['industry'];
export type Occupation = PersonData['occupation'];
export type Product = (typeof products)[number];
export type Channel = (typeof channels)[number];
export type Address = z.infer<typeof address>;
