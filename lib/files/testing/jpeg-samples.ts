/** Pictures drawn for the tests; coded progressively, which no library here can write. */

/** 33 by 21 pixels, colours at half size, ten scans. */
export const progressiveJpeg = fromLines([
  '/9j/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/',
  '2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wgAR',
  'CAAVACEDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABQAC/8QAGAEAAwEBAAAAAAAAAAAAAAAAAgMEAQX/2gAMAwEA',
  'AhADEAAAAWx86UQzOs1KViIAHZqrGxK41xNT3//EABwQAAEEAwEAAAAAAAAAAAAAAAAEEhMhASIyEf/aAAgBAQABBQJ+qixm',
  'yehxMdkJwSjrT2N1U0e5P//EABwRAAEEAwEAAAAAAAAAAAAAAAABAgMTBBEyEP/aAAgBAwEBPwGN9SaJGWLsoUyujF58/8QA',
  'GhEAAgMBAQAAAAAAAAAAAAAAAAIBAxIzEf/aAAgBAgEBPwFqZZtC3Qq5NFXMs6Hp/8QAFBABAAAAAAAAAAAAAAAAAAAAMP/a',
  'AAgBAQAGPwJ//8QAGhABAAMBAQEAAAAAAAAAAAAAAAERMVFhgf/aAAgBAQABPyGIG6xnarm0HdJPtMnsoaU9n//aAAwDAQAC',
  'AAMAAAAQxy8feC//xAAYEQEBAQEBAAAAAAAAAAAAAAABABEhEP/aAAgBAwEBPxAtEuTwacQHuwv/xAAXEQEBAQEAAAAAAAAA',
  'AAAAAAAAAREh/9oACAECAQE/EMEagwidrsdP/8QAHBAAAQUBAQEAAAAAAAAAAAAAAAERMUFxIRBh/9oACAEBAAE/EEbHSCgT',
  'ms+AbEwXtyILyxsWdnZB1q1HTwH/2Q==',
]);

/** 19 by 14 pixels, grey, six scans. */
export const greyJpeg = fromLines([
  '/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//',
  '2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgAR',
  'CAAOABMDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABQAB/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEAMQ',
  'AAABXLyC5WP/xAAbEAABBAMAAAAAAAAAAAAAAAAAAQITIQMSMf/aAAgBAQABBQLas1itJDpGf//EABQRAQAAAAAAAAAAAAAA',
  'AAAAABD/2gAIAQMBAT8BP//EABQRAQAAAAAAAAAAAAAAAAAAABD/2gAIAQIBAT8BP//EABQQAQAAAAAAAAAAAAAAAAAAACD/',
  '2gAIAQEABj8CX//EABgQAQEAAwAAAAAAAAAAAAAAAAARATFh/9oACAEBAAE/IZdzJVO0P//aAAwDAQACAAMAAAAQU8//xAAU',
  'EQEAAAAAAAAAAAAAAAAAAAAQ/9oACAEDAQE/ED//xAAUEQEAAAAAAAAAAAAAAAAAAAAQ/9oACAECAQE/ED//xAAbEAACAwAD',
  'AAAAAAAAAAAAAAAAAREhMRBBgf/aAAgBAQABPxDBKwbAkaenTfEn3KXh/9k=',
]);

/** 40 by 24 pixels of one grey: each block two zero bits, a restart marker after five blocks. */
export const restartingJpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xdb, [0, ...Array<number>(64).fill(1)]),
  segment(0xc0, [8, 0, 24, 0, 40, 1, 1, 0x11, 0]),
  segment(0xc4, [0x00, 1, ...Array<number>(15).fill(0), 0]),
  segment(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0]),
  segment(0xdd, [0, 5]),
  segment(0xda, [1, 1, 0, 0, 63, 0]),
  Buffer.from([0x00, 0x3f, 0xff, 0xd0, 0x00, 0x3f, 0xff, 0xd1, 0x00, 0x3f, 0xff, 0xd9]),
]);

function fromLines(lines: string[]): Buffer {
  return Buffer.from(lines.join(''), 'base64');
}

function segment(code: number, data: number[]): Buffer {
  return Buffer.from([0xff, code, 0, data.length + 2, ...data]);
}
