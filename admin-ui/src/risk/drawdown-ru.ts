import type { Translated } from '../providers/messages.js';
import type { drawdownEn } from './drawdown-en.js';

export const drawdownRu: Translated<typeof drawdownEn> = {
  basis:
    'Просадка — насколько ниже прежнего максимума, взвешенно по времени, по дневным закрытиям (00:00 UTC) и текущим ценам; ввод и вывод денег не считаются ни прибылью, ни убытком. Все клиенты считаются как один счёт.',
  bounds: 'предупреждение с %{soft}, остановка с %{hard}',
  deepest: 'Наибольшая %{share}',
  no_closes: 'Дневных закрытий ещё нет',
  of_all: 'Все вместе как один',
  short: 'просадка %{share}',
  peak: 'максимум %{day}',
};
