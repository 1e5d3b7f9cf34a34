const minuteMs = 60_000;
const minutesOfDay = 1_440;

/** What was traded in each minute of the day, UTC, over some days; a minute that is missing saw nothing. */
export type MinuteVolumes = ReadonlyMap<number, number>;

/**
 * How much of a schedule belongs to each of its slices, by what is usually traded at that time of day. Whole numbers, in
 * thousandths of the volumes' unit; null when nothing was ever traded in any of its minutes.
 */
export function volumeWeights(
  volumes: MinuteVolumes,
  { startMs, endMs, slices }: { startMs: number; endMs: number; slices: number },
): number[] | null {
  const lengthMs = (endMs - startMs) / slices;
  const weights = Array.from({ length: slices }, (_, slice) =>
    Math.round(1_000 * volumeBetween(volumes, startMs + slice * lengthMs, startMs + (slice + 1) * lengthMs)),
  );
  return weights.some((weight) => weight > 0) ? weights : null;
}

/** Minutes that are cut by an end count by the part of them that is inside. */
function volumeBetween(volumes: MinuteVolumes, fromMs: number, untilMs: number): number {
  let sum = 0;
  for (let minute = Math.floor(fromMs / minuteMs); minute * minuteMs < untilMs; minute += 1) {
    const insideMs = Math.min(untilMs, (minute + 1) * minuteMs) - Math.max(fromMs, minute * minuteMs);
    sum += ((volumes.get(minute % minutesOfDay) ?? 0) * insideMs) / minuteMs;
  }
  return sum;
}
