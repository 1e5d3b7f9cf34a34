/** A made-up group as a register would tell it in the Beneficial Ownership Data Standard 0.4. */
export interface NordvindNames {
  /** The owner whom the company declared itself. */
  declared: string;
  anna: string;
  boris: string;
  nominee: string;
}

const day = '2024-01-15';
const base = (recordId: string) => ({
  statementId: `statement-of-${recordId}`,
  declarationSubject: 'nordvind',
  statementDate: day,
  recordId,
});

function company(id: string, name: string, code: string) {
  const entityType = { type: 'registeredEntity' };
  const recordDetails = { isComponent: false, name, entityType, jurisdiction: { name: code, code } };
  return { ...base(id), recordType: 'entity', recordDetails };
}

function person(id: string, fullName: string) {
  const names = [{ type: 'legal', fullName }];
  const nationalities = [{ name: 'Estonia', code: 'EE' }];
  const recordDetails = { isComponent: false, personType: 'knownPerson', names, nationalities };
  return { ...base(id), recordType: 'person', recordDetails };
}

const shares = (exact: number, more: object = {}) => ({
  type: 'shareholding',
  directOrIndirect: 'direct',
  share: { exact },
  ...more,
});

function holds(interestedParty: string, subject: string, interests: object[]) {
  const recordDetails = { isComponent: false, subject, interestedParty, interests };
  return { ...base(`${interestedParty}-in-${subject}`), recordType: 'relationship', recordDetails };
}

/**
 * Half of Nordvind belongs to a holding that holds a part of its own owner (a circle), 20 % are held by a nominee for the
 * owner whom the company declared, and Anna has the rest: later she sells ten per cent of it.
 */
export function nordvind(names: NordvindNames, annaNow?: { sold: string; buyer: string }): object[] {
  const annas = annaNow
    ? [shares(30, { endDate: annaNow.sold }), shares(20, { startDate: annaNow.sold })]
    : [shares(30)];
  const buyer = annaNow
    ? [person('buyer', annaNow.buyer), holds('buyer', 'nordvind', [shares(10, { startDate: annaNow.sold })])]
    : [];
  return [
    company('nordvind', 'Nordvind', 'SE'),
    company('baltic', 'Baltic Holding OÜ', 'EE'),
    company('narva', 'Narva Invest AS', 'EE'),
    ...[person('anna', names.anna), person('boris', names.boris), person('nominee', names.nominee)],
    person('declared', names.declared),
    holds('anna', 'nordvind', annas),
    holds('baltic', 'nordvind', [shares(50)]),
    holds('boris', 'baltic', [shares(60)]),
    holds('narva', 'baltic', [shares(40)]),
    holds('baltic', 'narva', [shares(20)]),
    holds('declared', 'narva', [shares(80)]),
    holds('nominee', 'nordvind', [shares(20), { type: 'nominee', directOrIndirect: 'direct' }]),
    holds('declared', 'nordvind', [{ type: 'nominator', directOrIndirect: 'direct' }]),
    ...buyer,
  ];
}
