import { pageTexts } from '../../providers/page-texts.js';
import { ownershipEn } from '../ownership-en.js';
import { ownershipRu } from '../ownership-ru.js';

/** Texts of who owns and controls a company, which come with the page alone. */
export const useOwnershipText = pageTexts({ en: ownershipEn, ru: ownershipRu });
