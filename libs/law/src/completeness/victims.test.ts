/** TIP, VICTIM and SYSTEM, each rule met and broken. */

import { holdRows } from './rule-rows/rule-row.fixture.js';
import { victimRows } from './rule-rows/victims.fixture.js';

holdRows('requests that speak of victims', victimRows);
