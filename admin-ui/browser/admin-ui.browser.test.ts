import { afterAll, beforeAll } from '@jest/globals';
import { describeBoundsWalk } from './bounds-walk.js';
import { describeCaseworkWalk } from './casework-walk.js';
import { describeCompany } from './company.js';
import { describeDeskWalk } from './desk-walk.js';
import { openHouse, type House } from './house.js';
import { openStage } from './instance.js';
import { describeHitKeysWalk } from './hit-keys-walk.js';
import { describeKeysWalk } from './keys-walk.js';
import { describeListStates } from './list-states.js';
import { describeOfficeWalk } from './office-walk.js';
import { describeOwnListWalk } from './own-list-walk.js';
import { describeOwnershipWalk } from './ownership-walk.js';
import { describePerson } from './person.js';
import { describePortalPages } from './portal-pages.js';
import { describeQueueWalk } from './queue-walk.js';
import { describeRiskModelWalk } from './risk-model-walk.js';
import { describeRiskWalk } from './risk-walk.js';
import { describeSearchWalk } from './search-walk.js';
import { describeSecurityWalk } from './security-walk.js';
import { describeStaffPages } from './staff-pages.js';
import { describeTrading } from './trading-walk.js';
import { describeTemporalUi } from './temporal-ui.js';
import { describeVenuesWalk } from './venues-walk.js';
import { describeWebhooksWalk } from './webhooks-walk.js';

const startMs = 180_000;

let opened: House;
const house = () => opened;

beforeAll(async () => {
  const { CHROMIUM_PATH: chromiumPath, TEST_INSTANCE_HOME: homeDir } = process.env;
  opened = openHouse(await openStage({ chromiumPath, homeDir }));
}, startMs);

afterAll(() => opened?.stage.close(), 60_000);

describePerson(house);
describeCompany(house);
describeDeskWalk(house);
describeQueueWalk(house);
describeHitKeysWalk(house);
describeCaseworkWalk(house);
describeOfficeWalk(house);
describeTrading(house);
describePortalPages(house);
describeSecurityWalk(house);
describeKeysWalk(house);
describeBoundsWalk(house);
describeVenuesWalk(house);
describeWebhooksWalk(house);
describeOwnListWalk(house);
describeOwnershipWalk(house);
describeRiskModelWalk(house);
describeRiskWalk(house);
describeSearchWalk(house);
describeStaffPages(house);
describeListStates(house);
describeTemporalUi(house);
