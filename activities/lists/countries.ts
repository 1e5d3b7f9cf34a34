import countries from 'i18n-iso-countries';

/** What OFAC and the UN call countries where ISO 3166 says it otherwise. */
const aliases = new Map(
  Object.entries({
    burma: 'MM',
    'korea, north': 'KP',
    'korea, south': 'KR',
    'north korea': 'KP',
    'south korea': 'KR',
    "democratic people's republic of korea": 'KP',
    'congo, democratic republic of the': 'CD',
    'democratic republic of the congo': 'CD',
    'congo, republic of the': 'CG',
    congo: 'CG',
    'iran (islamic republic of)': 'IR',
    'syrian arab republic': 'SY',
    'russian federation': 'RU',
    'the gambia': 'GM',
    'bahamas, the': 'BS',
    'cabo verde': 'CV',
    'cote d ivoire': 'CI',
    'virgin islands, british': 'VG',
    'virgin islands, u.s.': 'VI',
    palestinian: 'PS',
    'west bank': 'PS',
    'region: gaza': 'PS',
    'state of palestine': 'PS',
    'macedonia, the former yugoslav republic of': 'MK',
    'north macedonia, the republic of': 'MK',
    'united kingdom of great britain and northern ireland': 'GB',
    'united republic of tanzania': 'TZ',
    'republic of korea': 'KR',
    'hong kong': 'HK',
    macau: 'MO',
    taiwan: 'TW',
    kosovo: 'XK',
    türkiye: 'TR',
    turkiye: 'TR',
    laos: 'LA',
    brunei: 'BN',
    moldova: 'MD',
    'czech republic': 'CZ',
    'bolivia (plurinational state of)': 'BO',
    'venezuela (bolivarian republic of)': 'VE',
    'netherlands antilles': 'AN',
    syria: 'SY',
    eritrean: 'ER',
    curacao: 'CW',
    'guinea bissau': 'GW',
    'former soviet union': 'SU',
    'viet nam': 'VN',
    'british virgin islands': 'VG',
    'china, hong kong special administrative region': 'HK',
    'st. vincent and the grenadines': 'VC',
    'st. kitts & nevis': 'KN',
    'cabo verde. previously cape verde.': 'CV',
    swaziland: 'SZ',
    uae: 'AE',
    uk: 'GB',
    usa: 'US',
    'united states': 'US',
  }),
);

/** ISO 3166-1 alpha-2 of a country as a publisher writes it, or the publisher's words when they name none. */
export function countryOf(text: string): string {
  const known = resolved.get(text);
  if (known !== undefined) return known;
  const country = resolve(text);
  if (resolved.size < maxResolved) resolved.set(text, country);
  return country;
}

/** The package looks a name up by going through all of them; a list has the same few hundred names ten thousand times. */
const resolved = new Map<string, string>();
const maxResolved = 2_000;

function resolve(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ').replace(/[’`]/g, "'");
  if (/^[A-Za-z]{2}$/.test(plain) && countries.isValid(plain.toUpperCase())) return plain.toUpperCase();
  return aliases.get(plain.toLowerCase()) ?? countries.getAlpha2Code(plain, 'en') ?? plain;
}
