/** Asks a node for everything as one officer, and says of each thing whether it was given. */

import { graphFields, type GraphField } from './authority-lines.fixture.js';
import { mutationsAbout } from './authority-mutations.fixture.js';
import {
  inquiryOf,
  type AuthorityWorld,
  type Cast,
  type CaseUnderTest,
} from './authority-world.fixture.js';

/** One thing asked for, on one way, of one case. */
export interface Observation {
  /** As `LINES` names it. */
  readonly operation: string;
  /** How the case was reached. */
  readonly path: string;
  readonly of: CaseUnderTest | undefined;
  /** What a file is of, where that decides. */
  readonly compartment?: 'C2';
  readonly given: boolean;
}

interface Told {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly path?: readonly (string | number)[] }[];
}

/** Codes that tell one who is to know nothing that there is nothing. */
const UNKNOWN = new Set([
  'CASE_UNKNOWN',
  'INQUIRY_UNKNOWN',
  'PROPOSAL_UNKNOWN',
  'ALERT_UNKNOWN',
  'CASE_READ_ONLY',
]);
/** Whose denial for want of a role is the table's own; of others it is the law's, who come later. */
const BY_ROLE = new Set([
  'assignOfficer',
  'endAssignment',
  'shareCase',
  'breakGlass',
  'confirmBreakGlass',
]);
const MONTH = '2026-01';
const FIELDS = graphFields();

const fieldsOf = (type: string): readonly GraphField[] => FIELDS.get(type) ?? [];
const everyField = (type: string): string =>
  fieldsOf(type)
    .filter(({ name }) => name !== 'acts' && name !== 'files')
    .map(({ name, isObject }) => (isObject ? `${name} { __typename }` : name))
    .join(' ');
const WHOLE = `${everyField('Case')} acts { ${everyField('Act')} } files { ${everyField('EvidenceFile')} }`;

/** Everything that `who` gets of the world. */
export const observe = async (
  world: AuthorityWorld,
  who: Cast,
): Promise<readonly Observation[]> => {
  const of = caseFor(world, who);
  return [
    ...(await throughTheGraph(world, who, of)),
    ...(await throughLists(world, who, of)),
    ...(await throughRoutes(world, who, of)),
    ...(await throughMutations(world, who, of)),
    ...(await besideCases(world, who)),
  ];
};

/** The case of which `who` is asked: for a duty one that waits for the role. */
export const caseFor = (
  { waiting, settled }: AuthorityWorld,
  { role, relation }: Cast,
): CaseUnderTest => (relation === 'duty' ? (waiting[role] ?? settled) : settled);

/** Exactly what the graph answers to `who`. */
export const answered = async (
  { node }: AuthorityWorld,
  who: Cast,
  query: string,
  variables: object = {},
): Promise<string> => {
  const response = await node.call(who.name, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
};

const told = async (...asked: Parameters<typeof answered>): Promise<Told> =>
  JSON.parse(await answered(...asked)) as Told;

/** By its id and as an entity that another subgraph names: each field, each act's, each file's. */
const throughTheGraph = async (
  world: AuthorityWorld,
  who: Cast,
  of: CaseUnderTest,
): Promise<readonly Observation[]> => {
  const byId = await told(world, who, `query ($id: ID!) { case(id: $id) { ${WHOLE} } }`, {
    id: of.id,
  });
  const named = await told(
    world,
    who,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Case { ${WHOLE} } } }`,
    { of: [{ __typename: 'Case', id: of.id }] },
  );
  const [entity] = (named.data?.['_entities'] ?? []) as readonly unknown[];
  return [
    ...shownFields('case(id)', of, byId.data?.['case'], byId.errors),
    ...shownFields('_entities', of, entity, named.errors),
    { operation: 'Query.case', path: 'case(id)', of, given: isThere(byId.data?.['case']) },
  ];
};

type Shown = Readonly<Record<string, unknown>>;

const shownFields = (
  path: string,
  of: CaseUnderTest,
  shown: unknown,
  errors: Told['errors'],
): readonly Observation[] => {
  if (errors) throw new Error(`${path}: ${JSON.stringify(errors)}`);
  const whole = shown as Shown | null | undefined;
  const [act] = (whole?.['acts'] ?? []) as readonly Shown[];
  const files = (whole?.['files'] ?? []) as readonly Shown[];
  const fields = (type: string, holder: Shown | null | undefined) =>
    fieldsOf(type).map(({ name }) => ({
      operation: `${type}.${name}`,
      path,
      of,
      given: holder?.[name] !== undefined,
    }));
  const fileIn = (compartment: string) => files.find((one) => one['compartment'] === compartment);
  return [
    ...fields('Case', whole),
    ...fields('Act', act),
    ...fields('EvidenceFile', fileIn('C1')),
    ...fields('EvidenceFile', fileIn('C2')).map((one) => ({ ...one, compartment: 'C2' as const })),
  ];
};

const throughLists = async (
  world: AuthorityWorld,
  who: Cast,
  of: CaseUnderTest,
): Promise<readonly Observation[]> => {
  const lists = await told(
    world,
    who,
    `query ($of: [_Any!]!, $inquiry: ID!) {
      cases(first: 200) { id }
      practiceInquiries(first: 100) { states { case { id } } }
      practiceInquiry(id: $inquiry) { states { case { id } } }
      clocks(dueWithinDays: 9999) { caseId }
      clockAlerts(unread: false, first: 200) { caseId }
      _entities(representations: $of) { ... on Member { code lastSeenAt backlog cases { id } } }
    }`,
    { of: [{ __typename: 'Member', code: 'GTM' }], inquiry: inquiryOf(of) },
  );
  const [member] = (lists.data?.['_entities'] ?? []) as readonly Shown[];
  const holds = (list: unknown): boolean => JSON.stringify(list ?? []).includes(of.id);
  return [
    { operation: 'Query.cases', path: 'list', of, given: holds(lists.data?.['cases']) },
    {
      operation: 'Query.practiceInquiries',
      path: 'list',
      of,
      given: holds(lists.data?.['practiceInquiries']),
    },
    {
      operation: 'Query.practiceInquiry',
      path: 'practiceInquiry(id)',
      of,
      given: holds(lists.data?.['practiceInquiry']),
    },
    { operation: 'Query.clocks', path: 'list', of, given: holds(lists.data?.['clocks']) },
    { operation: 'Query.clockAlerts', path: 'list', of, given: holds(lists.data?.['clockAlerts']) },
    { operation: 'Member.cases', path: 'casesWith', of, given: holds(member?.['cases']) },
    ...['code', 'lastSeenAt', 'backlog'].map((name) => ({
      operation: `Member.${name}`,
      path: '_entities',
      of: undefined,
      given: member?.[name] !== undefined,
    })),
  ];
};

const throughRoutes = async (
  { node }: AuthorityWorld,
  who: Cast,
  of: CaseUnderTest,
): Promise<readonly Observation[]> => {
  const isGiven = async (path: string): Promise<boolean> => {
    const response = await node.call(who.name, path);
    await response.arrayBuffer();
    if (response.status !== 200 && response.status !== 404 && response.status !== 422) {
      throw new Error(`${path}: ${response.status}`);
    }
    return response.status !== 404;
  };
  const added = await node.call(who.name, `/files?case=${of.id}&name=a&media=a/b&compartment=C9`, {
    method: 'POST',
    body: 'Fictitious.',
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { code } = (await added.json()) as { readonly code: string };
  const sealed = await node.call(who.name, `/files/sealed?case=${of.id}`, {
    method: 'POST',
    body: 'No part.',
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { code: codeOfPart } = (await sealed.json()) as { readonly code: string };
  const route = { path: 'route', of };
  return [
    {
      ...route,
      operation: 'GET /cases/:id/bundle',
      given: await isGiven(`/cases/${of.id}/bundle`),
    },
    {
      ...route,
      operation: 'GET /cases/:id/letters/:act',
      given: await isGiven(`/cases/${of.id}/letters/${of.act}`),
    },
    {
      ...route,
      operation: 'GET /verify/:id/:act',
      given: await isGiven(`/verify/${of.id}/${of.act}`),
    },
    { ...route, operation: 'GET /files/:id', given: await isGiven(`/files/${of.files.C1}`) },
    {
      ...route,
      operation: 'GET /files/:id',
      compartment: 'C2',
      given: await isGiven(`/files/${of.files.C2}`),
    },
    { ...route, operation: 'POST /files', given: !UNKNOWN.has(code) },
    { ...route, operation: 'POST /files/sealed', given: !UNKNOWN.has(codeOfPart) },
  ];
};

/** Asks for what the law denies to all, so that only whether the case is known is told. */
const throughMutations = async (
  world: AuthorityWorld,
  who: Cast,
  of: CaseUnderTest,
): Promise<readonly Observation[]> => {
  const observations: Observation[] = [];
  for (const [verb, about, path, given] of mutationsAbout(world, who, of)) {
    const query = `mutation { ${verb}(${given}) { __typename ... on Denial { code } } }`;
    const { data, errors } = await told(world, who, query);
    const result = data?.[verb] as { readonly code?: string } | undefined;
    if (!result) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
    const refused = BY_ROLE.has(verb) && result.code === 'OFFICER_ROLE_MISSING';
    const known = !refused && !UNKNOWN.has(result.code ?? '');
    observations.push({ operation: `Mutation.${verb}`, path, of: about, given: known });
  }
  return observations;
};

const besideCases = async (world: AuthorityWorld, who: Cast): Promise<readonly Observation[]> => {
  const { data } = await told(
    world,
    who,
    `{ me { id } officers { id } vocabulary(language: en) { months }
      networkFigures(month: "${MONTH}") { __typename }
      ownFigures(month: "${MONTH}") { __typename } auditTrail(first: 1) { id } alarms { id }
      checkpoint { size } }`,
  );
  const route = async (path: string): Promise<boolean> => {
    const response = await world.node.call(who.name, path);
    await response.arrayBuffer();
    return response.status === 200;
  };
  const seen: readonly [string, boolean][] = [
    ['Query.me', isThere(data?.['me'])],
    ['Query.officers', isThere(data?.['officers'])],
    ['Query.vocabulary', isThere(data?.['vocabulary'])],
    ['Query.checkpoint', data?.['checkpoint'] !== undefined],
    ['Query.networkFigures', typeNameOf(data?.['networkFigures']) === 'NetworkMonth'],
    ['Query.ownFigures', typeNameOf(data?.['ownFigures']) === 'OwnMonth'],
    ['Query.auditTrail', ((data?.['auditTrail'] ?? []) as readonly unknown[]).length > 0],
    ['Query.alarms', ((data?.['alarms'] ?? []) as readonly unknown[]).length > 0],
    ['GET /figures/own/:month', await route(`/figures/own/${MONTH}`)],
    ['GET /figures/network/:month', await route(`/figures/network/${MONTH}`)],
  ];
  return seen.map(([operation, given]) => ({ operation, path: 'role', of: undefined, given }));
};

const isThere = (value: unknown): boolean => value !== null && value !== undefined;

const typeNameOf = (value: unknown): unknown => (value as Shown | null | undefined)?.['__typename'];
