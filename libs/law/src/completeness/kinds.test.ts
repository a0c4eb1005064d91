/** KIND, each rule met and broken. */

import { kindRows } from './rule-rows/kinds.fixture.js';
import { holdRows } from './rule-rows/rule-row.fixture.js';

holdRows('items of assistance', kindRows);
