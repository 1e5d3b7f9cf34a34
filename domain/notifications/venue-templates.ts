import type { Template } from './template.js';

/** What the house writes of external venues. */
export const venueTemplates = {
  venue_break: {
    en: {
      subject: 'A venue holds something else than our books say',
      body: '%{venue}: %{difference} %{asset} apart. The venue says %{total}, our books %{ledger}. Two looks found the same.',
    },
    ru: {
      subject: 'На площадке не то, что в нашем учёте',
      body: '%{venue}: расхождение %{difference} %{asset}. Площадка сообщает %{total}, в учёте %{ledger}. Две проверки показали одно и то же.',
    },
  },
} as const satisfies Record<string, Template>;
