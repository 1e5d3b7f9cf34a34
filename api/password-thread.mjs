import { parentPort } from 'node:worker_threads';
import { hashPassword, verifyPassword } from '../lib/crypto/password-hash.mjs';

/** One thread of the pool in passwords.ts: takes a job, answers it, takes the next. */
parentPort?.on('message', (/** @type {{ hash: string | null, password: string }} */ { hash, password }) => {
  parentPort?.postMessage(hash === null ? hashPassword(password) : verifyPassword(hash, password));
});
