import { describe, expect, it } from '@jest/globals';
import { countLines, countRecords, countText, elementsWith } from './list-counts.js';

describe('countRecords', () => {
  it('does not count lines inside quotes or the mark at the end of the file', () => {
    expect(countRecords('1,"A"\r\n2,"B\r\n3 is no record"\r\n\u001a')).toBe(2);
    expect(countRecords('')).toBe(0);
  });
});

describe('countLines', () => {
  it('counts the last line too, and none inside quotes', () => {
    expect(countLines('a,b\n"x\ny",c\nd,e')).toBe(3);
    expect(countLines('\n')).toBe(0);
  });
});

describe('elementsWith', () => {
  it('takes only elements whose text passes', () => {
    const xml = '<A>x</A><A></A><A/><B>y</B><A> na </A>';
    expect(elementsWith(xml, 'A', (text) => text !== '' && text !== 'na')).toBe(1);
  });
});

describe('countText', () => {
  it('counts matches in bytes as in text', () => {
    expect(countText(Buffer.from('a-a'), /a/g)).toBe(2);
    expect(countText('b', /a/g)).toBe(0);
  });
});
