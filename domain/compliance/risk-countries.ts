import type { CountryList } from './risk.js';

/** Countries by who warns of them. Each list says as of when it was read; it is renewed by a change of the model. */
export const countryLists: CountryList[] = [
  {
    id: 'comprehensive_sanctions',
    source:
      'OFAC programmes that forbid nearly all dealings with the country (31 CFR 515, 560, 510); Syria left by Executive Order 14312',
    as_of: '2025-06-30',
    points: 100,
    countries: ['CU', 'IR', 'KP'],
  },
  {
    id: 'fatf_call_for_action',
    source: 'FATF, High-Risk Jurisdictions subject to a Call for Action',
    as_of: '2026-02-13',
    points: 100,
    countries: ['IR', 'KP', 'MM'],
  },
  {
    id: 'fatf_increased_monitoring',
    source: 'FATF, Jurisdictions under Increased Monitoring',
    as_of: '2026-02-13',
    points: 60,
    countries: codes('AO BG BO CD CI CM DZ HT KE KW LA LB MC NA NP PG SS SY VE VG VN YE'),
  },
  {
    id: 'eu_high_risk',
    source: 'Delegated Regulation (EU) 2016/1675, annex, as amended by Delegated Regulation (EU) 2025/1184',
    as_of: '2025-08-05',
    points: 80,
    countries: codes(
      'AF AO BF CD CI CM DZ HT IR KE KP LA LB MC ML MM MZ NA NG NP SS SY TT TZ VE VN VU YE ZA',
    ),
  },
  {
    id: 'sectoral_sanctions',
    source:
      'Countries under wide sectoral or list-based programmes of OFAC or the EU (Russia, Belarus, Afghanistan and others)',
    as_of: '2025-12-31',
    points: 80,
    countries: codes('AF BY CF ET IQ LY NI RU SD SO ZW'),
  },
];

function codes(list: string): string[] {
  return list.split(' ');
}
