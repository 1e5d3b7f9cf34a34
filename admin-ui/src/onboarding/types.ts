import type { ClientFile as FileView } from '../../../domain/compliance/case-views.js';
import type { Check as CheckRecord } from '../../../domain/onboarding/file-schema.js';
import type { CompanyData, PersonData } from '../../../domain/onboarding/schema.js';
import type { ClientRow, DocumentView, MessageView } from '../../../domain/onboarding/views.js';
import type { Screening } from '../compliance/types.js';
import type { Wire } from '../providers/wire.js';

/** What a draft holds so far; a submitted application holds all of it. */
export type ApplicationData = Partial<PersonData> & Partial<CompanyData>;

export interface Client extends Omit<Wire<ClientRow>, 'data'> {
  data: ApplicationData;
}

/** Everything that is known of a client, as `GET /onboarding/clients/:id` answers it. */
export interface ClientFile extends Omit<Wire<FileView>, 'application' | 'screenings'> {
  application: Client;
  screenings: Screening[];
}

export type ClientDocument = Wire<DocumentView>;
export type Check = Wire<CheckRecord>;
export type Message = Wire<MessageView>;
export type Owner = ClientFile['owners'][number];
export type RiskAssessment = ClientFile['risk_assessments'][number];
