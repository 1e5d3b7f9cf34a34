import type { Knex } from 'knex';

/** The rows that the schema of the product starts with. Each is looked for first: a second run adds nothing. */
export async function seedStartingRows(trx: Knex.Transaction): Promise<void> {
  for (const row of institutions) await addOnce(trx, 'institutional_accounts', { name: row.name }, row);
  for (const row of aiModels)
    await addOnce(trx, 'ai_models', { name: row.name }, { ...row, trained_at: trx.fn.now() });
  for (const { profile, ...row } of people) {
    await addOnce(trx, 'global_users', { email: row.email }, row);
    const user: { id: string } = await trx('global_users').where({ email: row.email }).first('id');
    await addOnce(
      trx,
      'regional_profiles',
      { user_id: user.id, region_code: profile.region_code },
      { user_id: user.id, ...profile },
    );
  }
  for (const row of courses) {
    await addOnce(
      trx,
      'educational_courses',
      { title: row.title },
      { ...row, vr_scenarios: JSON.stringify(row.vr_scenarios) },
    );
  }
}

async function addOnce(
  trx: Knex.Transaction,
  table: string,
  key: Record<string, unknown>,
  row: Record<string, unknown>,
): Promise<void> {
  const known: unknown = await trx(table).where(key).first('id');
  if (!known) await trx(table).insert(row);
}

const institutions = [
  { name: 'Quantum Capital Management', type: 'hedge_fund', aum: '500000000.00' },
  { name: 'Global Asset Partners', type: 'asset_manager', aum: '1200000000.00' },
  { name: 'Digital Investment Bank', type: 'bank', aum: '2500000000.00' },
];

const aiModels = [
  model('Quantum Ensemble Model v3.0', 'quantum', '3.0.1', ['0.8520', '0.8340', '0.8710', '0.8520']),
  model('Deep RL Trading Agent', 'reinforcement_learning', '2.1.0', ['0.7890', '0.8120', '0.7650', '0.7880']),
  model('Multi-Modal Ensemble', 'ensemble', '4.2.0', ['0.8750', '0.8890', '0.8610', '0.8750']),
];

function model(
  name: string,
  type: string,
  version: string,
  [accuracy, precision_score, recall_score, f1_score]: string[],
) {
  return { name, type, version, accuracy, precision_score, recall_score, f1_score, status: 'active' };
}

// A hash that is none: no password opens these two.
const password_hash = '$2b$12$encrypted_password_hash';

const people = [
  {
    email: 'admin@peper.global',
    password_hash,
    global_username: 'global_admin',
    regional_preferences: { default_region: 'US', preferred_language: 'en' },
    kyc_status: 'verified',
    profile: {
      region_code: 'US',
      language: 'en',
      currency: 'USD',
      local_regulations: { sec_compliant: true, cftc_registered: true },
    },
  },
  {
    email: 'demo@peper.global',
    password_hash,
    global_username: 'demo_user',
    regional_preferences: { default_region: 'EU', preferred_language: 'en' },
    kyc_status: 'verified',
    profile: {
      region_code: 'EU',
      language: 'en',
      currency: 'EUR',
      local_regulations: { mifid_compliant: true, gdpr_compliant: true },
    },
  },
];

const courses = [
  course('Quantum Trading Fundamentals', 'beginner', '0.85', [
    { name: 'Basic Quantum Concepts', duration: 30 },
    { name: 'Quantum Advantage in Trading', duration: 45 },
  ]),
  course('AGI-Powered Portfolio Management', 'advanced', '0.72', [
    { name: 'AGI Decision Making', duration: 60 },
    { name: 'Autonomous Trading Agents', duration: 90 },
  ]),
  course('Metaverse Trading Mastery', 'expert', '0.68', [
    { name: 'VR Trading Interface', duration: 120 },
    { name: 'Social Trading in Metaverse', duration: 150 },
  ]),
];

function course(
  title: string,
  difficulty_level: string,
  completion_rate: string,
  vr_scenarios: { name: string; duration: number }[],
) {
  return { title, difficulty_level, completion_rate, vr_scenarios };
}
