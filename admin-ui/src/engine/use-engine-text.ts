import { pageTexts } from '../providers/page-texts.js';
import { enginePageEn } from './page-en.js';
import { enginePageRu } from './page-ru.js';

/** Texts of the engine's health, which come with its page alone. */
export const useEngineText = pageTexts({ en: enginePageEn, ru: enginePageRu });
