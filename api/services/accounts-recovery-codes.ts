import { randomInt } from 'node:crypto';
import { CredentialModel, removeCredentials, spendRecoveryCode } from '../../db/models/credentials.js';
import { recoveryCodeCount } from '../../domain/accounts/rules.js';
import { newId } from '../../lib/ids.js';
import type { Context } from '../context.js';
import type { Work } from '../work.js';
import { hashOfSecret } from './accounts-secrets.js';

// Crockford's Base32: nothing in it looks like something else. 24 of them are 120 bits, so that a plain hash is enough
// (ASVS 6.5.2).
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const codeLength = 24;

/** Ten fresh codes, each good for one sign-in in place of the second factor; the earlier ones are void. */
export async function replaceRecoveryCodes(work: Work, userId: string): Promise<string[]> {
  await removeCredentials(work.trx, userId, { kind: 'recovery_code', now: work.now });
  const codes = Array.from({ length: recoveryCodeCount }, newCode);
  const rows = codes.map((code) => ({
    id: newId(),
    user_id: userId,
    kind: 'recovery_code' as const,
    secret_hash: hashOfSecret(plain(code)),
    created_at: work.now,
    confirmed_at: work.now,
  }));
  await CredentialModel.query(work.trx).insert(rows);
  return codes;
}

/** True once for each code. */
export function spendCode(context: Context, userId: string, code: string): Promise<boolean> {
  const secretHash = hashOfSecret(plain(code));
  return spendRecoveryCode(context.database, userId, { secretHash, now: context.clock.now() });
}

function newCode(): string {
  const letters = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return letters.match(/.{4}/g)?.join('-') ?? letters;
}

/** As it was made, however it was typed. */
function plain(code: string): string {
  return code.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
}
