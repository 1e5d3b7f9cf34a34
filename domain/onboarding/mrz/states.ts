/**
 * Who may issue a document and what nationality it may state: ISO 3166-1 alpha-3 (249 codes) and the further codes of ICAO Doc 9303
 * part 3, section 5, with those that states print though the document does not list them (RKS, XAF, XES).
 */
const iso3166 = new Set(
  (
    'ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM ' +
    'BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR ' +
    'CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB ' +
    'GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA ' +
    'JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA ' +
    'MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR ' +
    'NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS ' +
    'SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON ' +
    'TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE'
  ).split(' '),
);

const special = {
  D: 'state',
  EUE: 'organisation',
  GBD: 'british',
  GBN: 'british',
  GBO: 'british',
  GBP: 'british',
  GBS: 'british',
  IAO: 'organisation',
  NTZ: 'territory',
  RKS: 'territory',
  UNA: 'organisation',
  UNK: 'territory',
  UNO: 'organisation',
  UTO: 'specimen',
  XAF: 'organisation',
  XBA: 'organisation',
  XCC: 'organisation',
  XCE: 'organisation',
  XCO: 'organisation',
  XDC: 'organisation',
  XEC: 'organisation',
  XES: 'organisation',
  XIM: 'organisation',
  XMP: 'organisation',
  XOM: 'organisation',
  XPO: 'organisation',
  XXA: 'stateless',
  XXB: 'refugee',
  XXC: 'refugee',
  XXX: 'unspecified',
} as const;

export type StateKind = (typeof special)[keyof typeof special];

/** What kind of issuer or nationality a code (without fillers) stands for; null for a code that nobody uses. */
export function stateKind(code: string): StateKind | null {
  if (iso3166.has(code)) return 'state';
  return isSpecial(code) ? special[code] : null;
}

/** Persons have these as nationality; no authority issues under them. */
export function canIssue(kind: StateKind): boolean {
  return kind !== 'stateless' && kind !== 'refugee' && kind !== 'unspecified';
}

/** The ISO 3166-1 alpha-3 country behind a code (D, GBN … included), to compare with a form; null when there is none. */
export function countryOf(code: string): string | null {
  if (iso3166.has(code)) return code;
  if (code === 'D') return 'DEU';
  return stateKind(code) === 'british' ? 'GBR' : null;
}

export const isoAlpha3Codes = (): string[] => [...iso3166];

function isSpecial(code: string): code is keyof typeof special {
  return Object.hasOwn(special, code);
}
