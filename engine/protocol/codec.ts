import type { Frames } from '../frames.js';
import { FLAG_MORE, FRAME_BYTES, MORE } from './commands.js';
import { head, messages, type Field, type Message, type MessageName } from './table.js';

type ValueOf<F extends Field> = F['type'] extends 'id16' ? string : number;
type ValuesOf<R> = { -readonly [K in keyof R]?: R[K] extends Field ? ValueOf<R[K]> : never };

/** A command as an object: its name, the head's fields and its own; what is left out is zero. */
export type Command = {
  [N in MessageName]: { name: N } & ValuesOf<Omit<typeof head, 'crc' | 'type'>> &
    ValuesOf<(typeof messages)[N]['fields']> &
    ((typeof messages)[N] extends { more: infer M } ? ValuesOf<M> : unknown);
}[MessageName];

type Values = Record<string, number | string | undefined>;

/** Frames that a command takes. */
export function framesOf(command: Command): 1 | 2 {
  const message: Message = messages[command.name];
  if (!message.more) return 1;
  if (!message.isMoreOptional) return 2;
  const values: Values = command;
  return Object.keys(message.more).some((key) => values[key] !== undefined) ? 2 : 1;
}

/** Writes a command at a frame and answers how many frames it took. */
export function writeCommand(frames: Frames, at: number, command: Command): 1 | 2 {
  const message: Message = messages[command.name];
  const count = framesOf(command);
  const view = viewOf(frames, at, count);
  for (let byte = 0; byte < count * FRAME_BYTES; byte++) view.setUint8(byte, 0);
  const values: Values = command;
  writeFields(view, 0, head, values);
  writeFields(view, 0, message.fields, values);
  view.setUint8(head.type.offset, message.code);
  if (count === 1) return 1;
  view.setUint8(head.flags.offset, Number(command.flags ?? 0) | FLAG_MORE);
  view.setUint8(FRAME_BYTES + head.type.offset, MORE);
  writeFields(view, FRAME_BYTES, message.more ?? {}, values);
  return 2;
}

/** Reads the command at a frame; null for a number that no command has. */
export function readCommand(frames: Frames, at: number): { name: MessageName; values: Values } | null {
  const code = frames.bytes[at * FRAME_BYTES + head.type.offset]!;
  const name = nameByCode.get(code);
  if (!name) return null;
  const message: Message = messages[name];
  const hasMore = (frames.bytes[at * FRAME_BYTES + head.flags.offset]! & FLAG_MORE) !== 0;
  const view = viewOf(frames, at, hasMore ? 2 : 1);
  const values = { ...readFields(view, 0, head), ...readFields(view, 0, message.fields) };
  return {
    name,
    values: hasMore ? { ...values, ...readFields(view, FRAME_BYTES, message.more ?? {}) } : values,
  };
}

const nameByCode = new Map<number, MessageName>(
  Object.entries(messages).flatMap(([name, { code }]) =>
    isMessageName(name) ? [[code, name] as const] : [],
  ),
);

function isMessageName(name: string): name is MessageName {
  return name in messages;
}

function viewOf({ bytes }: Frames, at: number, count: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + at * FRAME_BYTES, count * FRAME_BYTES);
}

function writeFields(view: DataView, base: number, fields: Record<string, Field>, values: Values): void {
  for (const [key, { offset, type }] of Object.entries(fields)) {
    const value = values[key];
    if (value === undefined) continue;
    if (type === 'id16') writeId(view, base + offset, String(value));
    else writeNumber(view, base + offset, type, Number(value));
  }
}

function readFields(view: DataView, base: number, fields: Record<string, Field>): Values {
  const read = ({ offset, type }: Field) =>
    type === 'id16' ? readId(view, base + offset) : readNumber(view, base + offset, type);
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, read(field)]));
}

function writeNumber(view: DataView, at: number, type: Exclude<Field['type'], 'id16'>, value: number): void {
  switch (type) {
    case 'u8':
      return view.setUint8(at, value);
    case 'u16':
      return view.setUint16(at, value, true);
    case 'u32':
      return view.setUint32(at, value, true);
    case 'i32':
      return view.setInt32(at, value, true);
    case 'f64':
      return view.setFloat64(at, value, true);
    default:
      return type satisfies never;
  }
}

function readNumber(view: DataView, at: number, type: Exclude<Field['type'], 'id16'>): number {
  switch (type) {
    case 'u8':
      return view.getUint8(at);
    case 'u16':
      return view.getUint16(at, true);
    case 'u32':
      return view.getUint32(at, true);
    case 'i32':
      return view.getInt32(at, true);
    case 'f64':
      return view.getFloat64(at, true);
    default:
      return type satisfies never;
  }
}

/** Sixteen bytes as 32 hexadecimal digits; an empty text is all zero. */
function writeId(view: DataView, at: number, id: string): void {
  const digits = id.replaceAll('-', '').padEnd(32, '0');
  for (let byte = 0; byte < 16; byte++)
    view.setUint8(at + byte, Number.parseInt(digits.slice(byte * 2, byte * 2 + 2), 16));
}

function readId(view: DataView, at: number): string {
  let digits = '';
  for (let byte = 0; byte < 16; byte++)
    digits += view
      .getUint8(at + byte)
      .toString(16)
      .padStart(2, '0');
  return digits;
}
