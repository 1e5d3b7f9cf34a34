import type { Translated } from '../providers/messages.js';
import type { engineEn } from './en.js';

export const engineRu: Translated<typeof engineEn> = { title: 'Движок' };
