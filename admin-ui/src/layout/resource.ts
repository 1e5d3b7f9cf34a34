import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import type { Identifier, SortPayload } from 'react-admin';
import type { Permission } from '../../../domain/accounts/permissions.js';
import type { MessageKey } from '../providers/i18n-provider.js';

export const navigationGroups = ['work', 'records', 'administration'] as const;
export type NavigationGroup = (typeof navigationGroups)[number];

/** How a list stands before anybody chose something; the files of its records lead on in the same order. */
export interface ListStart {
  sort: SortPayload;
  filter?: Record<string, unknown>;
}

/** A noun's place in the UI: its address, its records in the api, who may open it, its pages. */
export interface ResourceDescriptor {
  /** First part of the address and react-admin's name. */
  name: string;
  /** Below `/api/v1`. */
  path: string;
  permission: Permission;
  group: NavigationGroup;
  label: MessageKey;
  icon: ComponentType<SvgIconProps>;
  list: ComponentType;
  start?: ListStart;
  /** The file of one record, at `/<name>/<id>`. */
  file?: ComponentType;
  create?: ComponentType;
  identify?: (row: Record<string, unknown>) => Identifier;
  /** Beside the name in the navigation, such as how many cases wait. */
  badge?: ComponentType;
  /** How the command palette names a record that its search found; without it the palette does not search here. */
  represent?: (row: Record<string, unknown>) => { text: string; detail?: string };
}
