import { countryLists } from './risk-countries.js';
import type { Channel, Industry, Occupation, Product } from '../onboarding/schema.js';
import type { RiskModel } from './risk.js';

/**
 * The model that a new installation starts with. Its numbers are a policy, not a law: officers change them by versions of
 * the model (docs/risk-model.md). Values are those of the application form (domain/onboarding/schema.ts).
 */
export const defaultRiskModel: RiskModel = {
  version: '2026-11.2',
  levels: { medium: 30, high: 60 },
  country: {
    weight: 50,
    role_percent: { nationality: 80, residence: 100, tax_residence: 80, registration: 100, owner: 70 },
    lists: countryLists,
  },
  tables: {
    occupation: {
      weight: 20,
      points: {
        employed: 0,
        retired: 0,
        student: 20,
        finance_professional: 10,
        self_employed: 30,
        business_owner: 40,
        unemployed: 50,
        public_official: 70,
        cash_intensive_trade: 80,
        gambling: 90,
        arms_trade: 100,
      } satisfies Record<Occupation, number>,
      other: 40,
    },
    industry: {
      weight: 20,
      points: {
        agriculture: 10,
        manufacturing: 10,
        health_and_education: 10,
        information_technology: 10,
        professional_services: 20,
        financial_services: 20,
        wholesale_trade: 20,
        retail_trade: 20,
        transport: 20,
        media_and_entertainment: 20,
        public_sector: 30,
        energy: 40,
        construction: 40,
        hospitality: 40,
        real_estate: 50,
        holding_company: 50,
        non_profit: 50,
        mining: 60,
        precious_metals: 80,
        money_services: 80,
        crypto_services: 80,
        cash_intensive_trade: 80,
        gambling: 90,
        arms_trade: 100,
        other: 40,
      } satisfies Record<Industry, number>,
      other: 40,
    },
    product: {
      weight: 10,
      points: {
        trading: 20,
        custody: 20,
        treasury: 20,
        payments: 50,
        margin_trading: 60,
        derivatives: 60,
        otc: 70,
        defi: 80,
      } satisfies Record<Product, number>,
      other: 40,
    },
    channel: {
      weight: 10,
      points: {
        branch: 0,
        referral: 20,
        online: 30,
        partner: 50,
        api: 40,
        intermediary: 70,
      } satisfies Record<Channel, number>,
      other: 50,
    },
    pep: { weight: 40, points: { no: 0, family_or_associate: 80, yes: 100 }, other: 100 },
    ownership: {
      weight: 30,
      points: { direct: 0, layered: 40, complex: 70, nominees: 90, unidentified: 100 },
      other: 70,
    },
    screening: {
      weight: 40,
      points: { no_hits: 0, cleared: 20, open: 70, escalated: 90, confirmed: 100 },
      other: 100,
    },
    source_of_funds: {
      weight: 20,
      points: {
        salary: 0,
        savings: 10,
        investments: 20,
        business_income: 30,
        inheritance: 30,
        property_sale: 30,
        gift: 60,
        crypto_assets: 70,
        other: 80,
      },
      other: 80,
    },
    expected_volume: {
      weight: 20,
      points: { up_to_10k: 0, up_to_100k: 20, up_to_1m: 50, up_to_10m: 80, above_10m: 100 },
      other: 60,
    },
  },
  floors: [
    { factor: 'screening', value: 'confirmed', level: 'prohibited' },
    {
      factor: 'country',
      value: 'comprehensive_sanctions',
      roles: ['residence', 'tax_residence', 'registration', 'nationality'],
      level: 'prohibited',
    },
    { factor: 'country', value: 'comprehensive_sanctions', level: 'high' },
    { factor: 'country', value: 'fatf_call_for_action', level: 'high' },
    // Directive (EU) 2015/849 article 18a: enhanced diligence for these countries.
    { factor: 'country', value: 'eu_high_risk', level: 'high' },
    { factor: 'country', value: 'fatf_increased_monitoring', level: 'medium' },
    // FATF recommendation 12.
    { factor: 'pep', value: 'yes', level: 'high' },
    { factor: 'pep', value: 'family_or_associate', level: 'high' },
    { factor: 'screening', value: 'escalated', level: 'high' },
    { factor: 'screening', value: 'open', level: 'high' },
    { factor: 'ownership', value: 'unidentified', level: 'high' },
    { factor: 'ownership', value: 'nominees', level: 'high' },
    { factor: 'ownership', value: 'complex', level: 'medium' },
    { factor: 'occupation', value: 'arms_trade', level: 'high' },
    { factor: 'occupation', value: 'public_official', level: 'medium' },
    { factor: 'industry', value: 'arms_trade', level: 'high' },
  ],
};
