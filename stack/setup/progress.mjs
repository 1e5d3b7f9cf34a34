const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const PLAIN_FIRST_MS = 1_000;
const PLAIN_EVERY_MS = 15_000;

/**
 * @typedef {(detail: string) => void} Tell says how far a step is
 * @typedef {object} Progress
 * @property {<T>(title: string, work: (tell: Tell) => Promise<T>) => Promise<T>} step shows elapsed seconds while it runs
 * @property {(line: string) => void} note a line of its own between the steps
 */

/**
 * Progress of steps, several at a time: a spinner with elapsed seconds on a terminal, plain lines elsewhere.
 * @param {NodeJS.WriteStream} stream
 * @returns {Progress}
 */
export function createProgress(stream = process.stderr) {
  return stream.isTTY && process.env.TERM !== 'dumb' ? spinner(stream) : plainLines(stream);
}

/** @param {NodeJS.WriteStream} stream @returns {Progress} */
function spinner(stream) {
  /** @type {Set<{ title: string, detail: string, startedAt: number }>} */
  const running = new Set();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let frame = 0;

  function draw() {
    const texts = [...running].map((step) =>
      `${step.title} ${seconds(step.startedAt)} ${step.detail}`.trim(),
    );
    const line = `${FRAMES[frame++ % FRAMES.length]} ${texts.join(' · ')}`;
    stream.write(`\r\x1b[2K${line.slice(0, (stream.columns || 80) - 1)}`);
  }
  /** @param {string} line */
  function note(line) {
    stream.write(`\r\x1b[2K${line}\n`);
  }

  return {
    note,
    async step(title, work) {
      const step = { title, detail: '', startedAt: Date.now() };
      running.add(step);
      timer ??= setInterval(draw, FRAME_MS);
      try {
        const result = await work((detail) => (step.detail = detail));
        note(`✓ ${title} ${seconds(step.startedAt)}`);
        return result;
      } catch (error) {
        note(`✗ ${title} ${seconds(step.startedAt)}`);
        throw error;
      } finally {
        running.delete(step);
        if (running.size === 0) timer = stopTimer(timer);
      }
    },
  };
}

/** @param {NodeJS.WriteStream} stream @returns {Progress} */
function plainLines(stream) {
  /** @param {string} line */
  const note = (line) => void stream.write(`${line}\n`);
  return {
    note,
    async step(title, work) {
      const startedAt = Date.now();
      let detail = '';
      const tick = () => note(`${title} … ${seconds(startedAt)} ${detail}`.trimEnd());
      const first = setTimeout(tick, PLAIN_FIRST_MS);
      const every = setInterval(tick, PLAIN_EVERY_MS);
      try {
        const result = await work((text) => (detail = text));
        note(`${title}: done, ${seconds(startedAt)}`);
        return result;
      } catch (error) {
        note(`${title}: failed, ${seconds(startedAt)}`);
        throw error;
      } finally {
        stopTimer(first);
        stopTimer(every);
      }
    },
  };
}

/** @param {NodeJS.Timeout | undefined} timer @returns {undefined} */
function stopTimer(timer) {
  clearTimeout(timer);
  return undefined;
}

/** @param {number} startedAt milliseconds since the epoch */
function seconds(startedAt) {
  const elapsed = (Date.now() - startedAt) / 1000;
  return elapsed < 60
    ? `${elapsed.toFixed(elapsed < 10 ? 1 : 0)} s`
    : `${Math.floor(elapsed / 60)} min ${Math.floor(elapsed % 60)} s`;
}
