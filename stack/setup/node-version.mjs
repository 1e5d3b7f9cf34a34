import { Failure } from './failure.mjs';

const LEAST = { major: 20, minor: 19 };

/** Refuses a Node that is too old to run what comes next. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > LEAST.major || (major === LEAST.major && minor >= LEAST.minor);
  if (isEnough) return;
  throw new Failure(
    `Node ${version} is too old: install Node ${LEAST.major}.${LEAST.minor} or newer (20, 22 and 24 are tested) from https://nodejs.org.`,
  );
}
