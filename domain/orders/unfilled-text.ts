import type { UnfilledReason } from './unfilled.js';

/** In plain words, for the page of an order, its confirmation and the word that its sender gets. */
export const unfilledTexts: Record<'en' | 'ru', Record<UnfilledReason, string>> = {
  en: {
    paused: 'its time was over while it was paused',
    no_last_try: 'its time was over, and by its terms nothing was tried at any price in the end',
    share_of_volume: 'its time was over, and its share of the volume allowed no more',
    too_small: 'its time was over, and what was left was too little for an order of its own',
    book_empty: 'its time was over, and at the last attempt nothing stood on the other side of the book',
    part_refused: 'its time was over, and the last attempt was refused',
    nothing_within_limit: 'its time was over, and at the last attempt nothing more stood within its limit',
    beyond_protection:
      'its time was over, and at the last attempt nothing more stood within the protection from bad prices',
  },
  ru: {
    paused: 'время вышло, пока заявка стояла на паузе',
    no_last_try: 'время вышло, а последней попытки по любой цене её условия не предусматривают',
    share_of_volume: 'время вышло, а доля объёма больше не позволяла',
    too_small: 'время вышло, а остаток слишком мал для отдельной заявки',
    book_empty: 'время вышло, и при последней попытке на другой стороне книги ничего не стояло',
    part_refused: 'время вышло, а последняя попытка была отклонена',
    nothing_within_limit: 'время вышло, и при последней попытке в пределах лимита больше ничего не стояло',
    beyond_protection:
      'время вышло, и при последней попытке в пределах защиты от плохих цен больше ничего не стояло',
  },
};
