/** `PURSER_LOOKS=all`: browser tests look at everything in every way, which takes its time. */
export const isThorough = process.env['PURSER_LOOKS'] === 'all';
