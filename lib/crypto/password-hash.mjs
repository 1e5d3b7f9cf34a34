import { hashSync, parseOptions, verifySync } from '@node-rs/argon2';

/**
 * Plain JavaScript, because a thread loads it as it is: in a test there is no compiled file beside the sources.
 * Argon2id (RFC 9106) at OWASP's least: 19 MiB, two passes, one lane; some 20 ms on a common core.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** What a stored hash may ask of this machine. */
const greatestCost = { memoryCost: 262_144, timeCost: 8, parallelism: 4 };

/** @type {string | undefined} */
let decoy;

/** @param {string} password @returns {string} the hash in PHC form, with a salt of 16 random bytes */
export function hashPassword(password) {
  return hashSync(prepared(password), cost);
}

/**
 * True when the password belongs to the hash. A hash of another kind takes as long as a real one and is false: nobody
 * learns from the time whether an account exists.
 * @param {string} hash @param {string} password @returns {boolean}
 */
export function verifyPassword(hash, password) {
  const isReal = isOurs(hash);
  decoy ??= hashPassword('decoy');
  return verifySync(isReal ? hash : decoy, prepared(password)) && isReal;
}

/** One text, one hash, whatever keyboard it came from. @param {string} password */
const prepared = (password) => password.normalize('NFKC');

/** @param {string} hash */
function isOurs(hash) {
  if (!hash.startsWith('$argon2id$')) return false;
  try {
    const asked = parseOptions(hash);
    return (
      asked.outputLen >= 16 &&
      asked.memoryCost <= greatestCost.memoryCost &&
      asked.timeCost <= greatestCost.timeCost &&
      asked.parallelism <= greatestCost.parallelism
    );
  } catch {
    return false;
  }
}
