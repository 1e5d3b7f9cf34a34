import { EVENT_BYTES } from './events.js';
import { FRAME_BYTES } from './commands.js';
import {
  PICTURE_CREDIT_DOUBLE,
  PICTURE_EXPIRES_DOUBLE,
  PICTURE_FILLED_DOUBLE,
  PICTURE_HELD_BACK,
  PICTURE_HELD_DOUBLE,
  PICTURE_HIDDEN_DOUBLE,
  PICTURE_KILLED,
  PICTURE_LEAVES_DOUBLE,
  PICTURE_PEER_DOUBLE,
  PICTURE_PRIORITY_DOUBLE,
  PICTURE_TOTAL_DOUBLE,
} from './picture.js';
import { resultCodes } from './result-codes.js';
import {
  FOLLOW,
  FROM_EVENT_DOUBLE,
  KEPT,
  KEPT_EVENT_DOUBLE,
  KEPT_NAME_BYTE,
  LABEL,
  LOGIN,
  LOGIN_NAME_INT,
  PICTURE,
  PICTURE_BALANCE,
  PICTURE_END,
  PICTURE_ORDER,
  PICTURE_SYMBOL,
  PING,
  TOKEN_BYTE,
} from './session.js';
import { flags, head, messages, type Field, type Message } from './table.js';
import { kindNames, sideNames, stpNames, tifNames } from './terms.js';

/** The protocol for people, in Markdown, made from the tables that the encoder and the decoder work by. */
export function protocolText(): string {
  const parts = [
    '# The protocol of the execution engine',
    'Made from `engine/protocol` by `npm run protocol`; a test holds it against the tables.',
    `A client sends frames of ${FRAME_BYTES} bytes, the engine answers with records of ${EVENT_BYTES}, all little-endian. ` +
      'A field is named with its offset in the frame and its type; what a command does not name is zero.',
    `## The head of every frame\n\n${fieldTable(head)}`,
    `Flags: ${Object.entries(flags)
      .map(([name, value]) => `\`${name}\` ${value}`)
      .join(', ')}.`,
    `Terms, from the lowest bit: side (${sideNames.join(', ')}); three bits of kind (${kindNames.join(', ')}); three of time in force ` +
      `(${tifNames.join(', ')}); three of self-trade prevention (${stpNames.join(', ')}); one for post-only; the next is the engine's own; one for a stop that takes a profit.`,
    '## Commands',
    ...Object.entries(messages).map(([name, message]) => commandText(name, message)),
    `## Frames that are no commands\n\n${sessionTable()}`,
    `A picture comes as records: instruments (${PICTURE_SYMBOL}), orders (${PICTURE_ORDER}), of one account its balances ` +
      `(${PICTURE_BALANCE}), the end (${PICTURE_END}). It is one moment between two batches, and is no event. Whoever follows ` +
      "from the number after the end's has everything. The terms of an instrument and the reason of the end are 1 while the " +
      `kill switch stops it or all; the terms of the end hold ${PICTURE_KILLED} while the account is stopped and ` +
      `${PICTURE_HELD_BACK} while it may only sell. Records lie as events do, and beside that:\n\n` +
      pictureTable(),
    `## Results\n\n${resultTable()}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function commandText(name: string, message: Message): string {
  const title = `### ${message.code} \`${name}\`\n\n${message.about}.`;
  const own = Object.keys(message.fields).length > 0 ? [fieldTable(message.fields)] : [];
  const more = message.more
    ? [
        `Second frame${message.isMoreOptional ? ', if any of it is wanted' : ''}:\n\n${fieldTable(message.more)}`,
      ]
    : [];
  return [title, ...own, ...more].join('\n\n');
}

function fieldTable(fields: Record<string, Field>): string {
  const rows = Object.entries(fields).map(([name, { offset, type, about }]) => [
    String(offset),
    type,
    `\`${name}\``,
    about,
  ]);
  return table([['at', 'type', 'field', 'says'], ...rows]);
}

function sessionTable(): string {
  return table([
    ['type', 'name', 'says'],
    [
      String(LOGIN),
      '`LOGIN`',
      `who it is: the token from byte ${TOKEN_BYTE} on, and of 16 bytes from ${LOGIN_NAME_INT * 4} on a name to come back by`,
    ],
    [String(PING), '`PING`', 'is answered'],
    [String(FOLLOW), '`FOLLOW`', `wants every event from the number at byte ${FROM_EVENT_DOUBLE * 8} on`],
    [String(PICTURE), '`PICTURE`', 'wants what stands now, of all or of the account in the head'],
    [
      String(KEPT),
      '`KEPT`',
      `has every event up to the number at byte ${KEPT_EVENT_DOUBLE * 8} for good, under the name in ASCII at byte ${KEPT_NAME_BYTE}: those after it are kept`,
    ],
    [
      String(LABEL),
      '`LABEL`',
      `whose connection it is, in ASCII at byte ${KEPT_NAME_BYTE}: for people, nothing depends on it`,
    ],
  ]);
}

function pictureTable(): string {
  const place = (double: number) => String(double * 8);
  return table([
    ['at', 'of', 'says'],
    [place(PICTURE_PRIORITY_DOUBLE), 'order', 'the command that gave it its priority'],
    [place(PICTURE_PEER_DOUBLE), 'order', 'the other leg of an OCO'],
    [place(PICTURE_LEAVES_DOUBLE), 'order', 'lots that are left'],
    [place(PICTURE_HIDDEN_DOUBLE), 'order', 'lots of them that are hidden'],
    [place(PICTURE_FILLED_DOUBLE), 'order', 'lots that were filled'],
    [place(PICTURE_EXPIRES_DOUBLE), 'order', 'when it expires'],
    [place(PICTURE_TOTAL_DOUBLE), 'balance', 'units of the asset'],
    [place(PICTURE_HELD_DOUBLE), 'balance', 'units that orders hold'],
    [place(PICTURE_CREDIT_DOUBLE), 'balance', 'units of the credit line'],
  ]);
}

function resultTable(): string {
  const rows = Object.values(resultCodes).map(({ code, name, text }) => [String(code), `\`${name}\``, text]);
  return table([['code', 'name', 'means'], ...rows]);
}

/** Columns as wide as their widest cell, as the formatter of the house lays them. */
function table([titles = [], ...rows]: string[][]): string {
  const widths = titles.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
