import type { ComponentType, ReactNode } from 'react';
import type { ListControllerResult, RaRecord } from 'react-admin';
import type { Permission } from '../../../domain/accounts/permissions.js';
import type { MessageKey } from '../providers/i18n-provider.js';

export interface Column<Row> {
  id: string;
  label: MessageKey;
  render: (row: Row) => ReactNode;
  /** Field that the api sorts by. */
  sort?: string;
  align?: 'right';
  width?: number;
  /** Takes the room that the others leave and is cut where that is little; the first when none says so. */
  grows?: boolean;
  /** Left out until the person chooses it. */
  isOptional?: boolean;
  /** Part that the column plays on a phone's card; without it the card leaves it out. */
  card?: 'title' | 'state' | 'line';
}

export interface View {
  id: string;
  label: MessageKey;
  filter: Record<string, unknown>;
}

export type FilterField =
  | { kind: 'text'; source: string; label: MessageKey }
  /** A day in UTC, kept as the moment at which it begins, or, as an end, at which the next begins. */
  | { kind: 'day'; edge: 'from' | 'to'; source: string; label: MessageKey }
  | { kind: 'choice'; source: string; label: MessageKey; choices: { id: string; name: string }[] };

export interface BulkAction<Row> {
  id: string;
  label: MessageKey;
  icon: ComponentType;
  permission: Permission;
  /** A dialog that shows what will happen to each before it happens. */
  dialog: ComponentType<BulkDialogProps<Row>>;
}

export interface BulkDialogProps<Row> {
  rows: Row[];
  close: (isDone: boolean) => void;
}

export type Queued<Row extends RaRecord> = ListControllerResult<Row>;
