/** After the persons of the worked case were sealed, sent and opened, no node holds who they are. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toBase64url } from '@comity/kernel';
import type { Identity } from '@comity/sealed';
import { systemClock } from '@comity/platform';
import { workedCase } from '@comity/testkit';
import { agree, approve, openCase, request, transmit } from './casework.fixture.js';
import { startProcesses, type NodeProcess, type ProcessNetwork } from './node-processes.fixture.js';
import {
  backedUp,
  filesIn,
  found,
  memoryOf,
  processOf,
  showsMemory,
  type Place,
} from './searched-places.fixture.js';
import {
  attach,
  keyholder,
  known,
  opened,
  release,
  sealedTo,
  untilPart,
  type Keyholder,
} from './sealed.fixture.js';

const BASE_PORT = 24_920;
const START_MS_MAX = 300_000;
const TEST_MS_MAX = 480_000;
/** Written by an officer into the open case: it must be found where names must not. */
const CANARY = 'Canario Visible Abierto';

/** Words of these names and addresses that stand nowhere else. */
const RARE = ['Petrona', 'Yesenia', 'Casa Ceiba'];

let started: ProcessNetwork | undefined;
let nodes: readonly NodeProcess[];
let gtm: NodeProcess;
let mex: NodeProcess;
let holders: readonly Keyholder[];
let seen: readonly Identity[];
let folder: string;

const persons = (): readonly Identity[] =>
  workedCase({ transmittedOn: systemClock.now() }).sealed.flatMap((one) =>
    one.name === undefined
      ? []
      : [
          {
            code: one.victimCode,
            name: one.name,
            birthDate: one.birthDate ?? '',
            document: '',
            contact: one.contact ?? '',
            health: '',
            risk: one.representative ?? '',
            material: [],
          },
        ],
  );

/** Whole, by what is rare of it, and the keys that would open the rest. */
const textsOf = (people: readonly Identity[]): readonly string[] => [
  ...people.map(({ name }) => name),
  ...RARE,
  ...holders.map(({ key }) => toBase64url(key.priv)),
];

beforeAll(async () => {
  started = await startProcesses(['GTM', 'MEX'], BASE_PORT, {
    drafter: ['drafter'],
    approver: ['approver', 'signer', 'head'],
    examiner: ['examiner'],
    second: ['intake', 'examiner'],
  });
  nodes = started.nodes;
  [gtm, mex] = nodes as [NodeProcess, NodeProcess];
  folder = started.network.folder;
  holders = [await keyholder(mex, 'examiner'), await keyholder(mex, 'second')];
  await known(gtm, holders);
  const content = { ...request(), requestingReference: CANARY };
  const { id: caseId = '' } = await openCase(gtm, { content });
  const to = holders.map(({ key }) => key.public);
  const sealed = await sealedTo(gtm, caseId, { persons: persons(), to });
  const { id: part = '' } = await attach(gtm, caseId, sealed);
  await approve(gtm, caseId);
  await transmit(gtm, caseId);
  await agree(caseId, gtm, mex);
  await untilPart(mex, caseId, part, ({ status }) => status === 'complete');
  const [first] = holders as [Keyholder, Keyholder];
  await release(first, part, { second: 'second' });
  seen = await opened(first, part);
  await untilPart(gtm, caseId, part, ({ openings }) => openings.length === 1);
}, START_MS_MAX);

afterAll(() => started?.close());

describe('who the protected persons of the worked case are', () => {
  it('is told by the part to the officer who opened it, and is some text to search for', () => {
    expect(seen).toEqual(persons());
    for (const text of RARE) expect(JSON.stringify(seen)).toContain(text);
  });

  it(
    'stands in no database, content store, backup, diagnostics, environment or memory of a node',
    async () => {
      await Promise.all(nodes.map((node) => backedUp(node, folder)));
      const places: Place[] = [...(await filesIn(folder)), ...nodes.flatMap(processOf)];
      const memories = showsMemory() ? nodes.map(memoryOf) : [];
      places.push(...memories);
      const wanted = [...textsOf(seen), CANARY];

      const hits = await found(places, wanted);
      expect(hits.filter((hit) => !hit.endsWith(CANARY))).toEqual([]);
      expect(hits).toEqual(
        expect.arrayContaining(
          ['GTM-backup.sqlite', 'MEX-backup.sqlite', ...memories.map(({ name }) => name)].map(
            (at) => `${at}: ${CANARY}`,
          ),
        ),
      );
    },
    TEST_MS_MAX,
  );
});
