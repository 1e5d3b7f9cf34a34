/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 * @typedef {Record<string, LockEntry>} LockPackages
 */

const SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
];
const PROCESSORS = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  'ppc64le',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
];
const OTHER_NAMES = new Map([
  ['windows', 'win32'],
  ['amd64', 'x64'],
]);
const EXACT_VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/**
 * Entries for optional packages of other platforms that npm has left out of a lock.
 * @param {LockPackages} packages the lock's packages by their path
 * @returns {[string, LockEntry][]}
 */
export function missingEntries(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(path === '' ? {} : (entry.optionalDependencies ?? {}))
      .filter(([name, version]) => EXACT_VERSION.test(version) && !isResolved(packages, path, name))
      .flatMap(([name, version]) => platformEntry(name, version, Boolean(entry.dev))),
  );
}

/** Looks upwards as Node does. @param {LockPackages} packages @param {string} from @param {string} name @returns {boolean} */
function isResolved(packages, from, name) {
  if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true;
  if (from === '') return false;
  const cut = from.lastIndexOf('/node_modules/');
  return isResolved(packages, cut < 0 ? '' : from.slice(0, cut), name);
}

/** @param {string} name @param {string} version @param {boolean} isDev @returns {[string, LockEntry][]} */
function platformEntry(name, version, isDev) {
  const words = (name.split('/').at(-1) ?? '').split('-').map((word) => OTHER_NAMES.get(word) ?? word);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (!os) return [];
  const libc = /musl/.test(name) ? 'musl' : /gnu/.test(name) && os === 'linux' ? 'glibc' : undefined;
  const entry = {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(isDev ? { dev: true } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    os: [os],
  };
  return [[`node_modules/${name}`, entry]];
}
