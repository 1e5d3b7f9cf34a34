import { Decimal } from 'decimal.js';
import type { OwnershipShape } from '../compliance/risk.js';

/** An owner or director at any level below a company. */
export interface Holder {
  id: string;
  parent_id: string | null;
  kind: 'natural_person' | 'legal_entity';
  /** Of the company right above; null for whoever is a director only. */
  ownership_percent: string | null;
  has_nominees: boolean;
}

/**
 * How a company is owned, through all levels: companies between it and the farthest person, whether somebody holds for
 * somebody else, and the part of it of which no person was named. A share of a share is their product.
 */
export function ownershipShape(
  company: Pick<Holder, 'id' | 'has_nominees'>,
  below: readonly Holder[],
): OwnershipShape {
  return {
    depth: depthOf(company.id, below),
    has_nominees: [company, ...below].some(({ has_nominees }) => has_nominees),
    unidentified_percent: Decimal.max(0, new Decimal(100).minus(identifiedPercent(company.id, below)))
      .toDecimalPlaces(4)
      .toNumber(),
  };
}

function ownersOf(id: string, below: readonly Holder[]): Holder[] {
  return below.filter(({ parent_id, ownership_percent }) => parent_id === id && ownership_percent !== null);
}

function depthOf(id: string, below: readonly Holder[]): number {
  const companies = ownersOf(id, below).filter(({ kind }) => kind === 'legal_entity');
  return Math.max(0, ...companies.map((owner) => 1 + depthOf(owner.id, below)));
}

function identifiedPercent(id: string, below: readonly Holder[]): Decimal {
  return ownersOf(id, below).reduce((sum, owner) => {
    const share = new Decimal(owner.ownership_percent ?? 0);
    const isPerson = owner.kind === 'natural_person';
    return sum.plus(isPerson ? share : share.times(identifiedPercent(owner.id, below)).dividedBy(100));
  }, new Decimal(0));
}
