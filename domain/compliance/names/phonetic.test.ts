import { describe, expect, it } from '@jest/globals';
import { soundViews } from './phonetic.js';

const sound = (text: string) => soundViews(text).sound;

describe('soundViews', () => {
  it.each([
    ['usama', 'osama'],
    ['laden', 'ladin'],
    ['zelensky', 'zelenskyy'],
    ['khan', 'khaan'],
    ['husayn', 'husain'],
    ['abdullah', 'abdulla'],
    ['stripe', 'strip'],
    ['schmidt', 'shmidt'],
  ])('hears %s and %s alike', (left, right) => {
    expect(sound(left)).toBe(sound(right));
  });

  it.each([
    ['boris', 'roman'],
    ['puffin', 'puccini'],
    ['nejad', 'nead'],
  ])('hears %s and %s apart', (left, right) => {
    expect(sound(left)).not.toBe(sound(right));
  });

  it('leaves the consonants for scripts without vowels', () => {
    expect(soundViews('husayn').skeleton).toBe(soundViews('hsyn').skeleton);
    expect(soundViews('mousavi').skeleton).toBe('ms');
  });
});
