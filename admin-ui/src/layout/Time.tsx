import { useNow } from './use-now.js';
import { useFormat } from './use-format.js';

interface TimeProps {
  value: string | null | undefined;
}

/** A moment in the person's zone, with the zone; in UTC for who points at it. */
export function DateTime({ value }: TimeProps) {
  const format = useFormat();
  if (!value) return <>—</>;
  return (
    <time dateTime={value} title={value} className="nowrap">
      {format.dateTime(value)}
    </time>
  );
}

/** A day of the calendar, such as a birth date: it has no zone. */
export function Day({ value }: TimeProps) {
  const format = useFormat();
  if (!value) return <>—</>;
  return (
    <time dateTime={value} className="nowrap">
      {format.day(value)}
    </time>
  );
}

/** How long ago or how soon, kept up to date; the exact moment for who points at it. */
export function Relative({ value }: TimeProps) {
  const format = useFormat();
  const nowMs = useNow();
  if (!value) return <>—</>;
  return (
    <time dateTime={value} title={format.dateTime(value)} className="nowrap">
      {format.relative(value, nowMs)}
    </time>
  );
}
