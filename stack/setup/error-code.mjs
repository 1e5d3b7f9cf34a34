/**
 * The code of a system error, such as ENOENT. By shape, because jest's sandbox has an Error class of its own.
 * @param {unknown} error
 * @returns {unknown}
 */
export function errorCode(error) {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
