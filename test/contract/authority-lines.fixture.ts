/** Every operation of a node that a person can ask for, with the line of the law's table it is under. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql';
import type { Compartment, Operation } from '@comity/law';

const SOURCE = 'apps/node/src';

/** What stands under no line of the table, and why it need not. */
interface Elsewhere {
  readonly elsewhere: string;
}

export interface Line {
  readonly does: Operation;
  readonly compartment: Compartment;
}

const line = (does: Operation, compartment: Compartment): Line => ({ does, compartment });
const READ = line('read', 'C1');
const CHANGE = line('change', 'C1');
const FREE = line('shared_knowledge', 'P');
const FIGURES = line('figures', 'C5');
const OF_PASSKEYS: Elsewhere = { elsewhere: 'touches no case: one’s own, or by administrators' };
const OF_ACCOUNTS: Elsewhere = { elsewhere: 'touches no case: by two administrators' };
const OF_OFFICERS: Elsewhere = { elsewhere: 'touches no case: administrators, two for a change' };
const OF_SEALING_KEYS: Elsewhere = { elsewhere: 'touches no case: one’s own, or by a second' };
const OF_PARTS: Elsewhere = {
  elsewhere: 'no line grants C3: whom the part names, and two officers, decide',
};
const OF_GATEWAY: Elsewhere = { elsewhere: 'asked by the gateway in its own name' };
const OF_REGISTER: Elsewhere = { elsewhere: 'touches no case: the law of corrections decides' };

/** By type and field; a type alone stands for each of its fields. */
export const LINES: Readonly<Record<string, Line | Elsewhere>> = {
  'Query.me': FREE,
  'Query.officers': FREE,
  'Query.vocabulary': FREE,
  'Query.checkpoint': FREE,
  'Query.networkFigures': FREE,
  'Query.ownFigures': FIGURES,
  'Query.registerCorrections': OF_REGISTER,
  'Query.case': READ,
  'Query.cases': READ,
  'Query.practiceInquiry': READ,
  'Query.practiceInquiries': READ,
  'Query.clocks': READ,
  'Query.clockAlerts': line('alert', 'C0'),
  'Query.auditTrail': line('audit', 'C0'),
  'Query.alarms': line('alarms', 'C0'),
  'Query.covers': { elsewhere: 'touches no case: shown are those that concern who asks' },
  Case: READ,
  Act: READ,
  EvidenceFile: READ,
  'Member.cases': READ,
  'Member.code': FREE,
  'Member.lastSeenAt': FREE,
  'Member.backlog': FREE,
  'Query.passkeys': OF_PASSKEYS,
  'Query.accountLinks': { elsewhere: 'touches no case: one’s own, or for administrators' },
  'Mutation.askAccountLink': OF_ACCOUNTS,
  'Mutation.confirmAccountLink': OF_ACCOUNTS,
  'Mutation.endAccountLink': OF_ACCOUNTS,
  'Mutation.issueEnrolmentLink': OF_PASSKEYS,
  'Mutation.askPasskeyReset': OF_PASSKEYS,
  'Mutation.confirmPasskeyReset': OF_PASSKEYS,
  'Query.officerChanges': OF_OFFICERS,
  'Query.passkeyResets': OF_OFFICERS,
  'Mutation.proposeOfficer': OF_OFFICERS,
  'Mutation.proposeOfficerRoles': OF_OFFICERS,
  'Mutation.proposeOfficerDeactivation': OF_OFFICERS,
  'Mutation.confirmOfficerChange': OF_OFFICERS,
  'Query.sealingKeys': OF_SEALING_KEYS,
  'Query.waitingSealingKeys': OF_SEALING_KEYS,
  'Query.sealTargets': { elsewhere: 'what a State told of its officers: touches no case' },
  'Mutation.registerSealingKey': OF_SEALING_KEYS,
  'Mutation.confirmSealingKey': OF_SEALING_KEYS,
  'Mutation.revokeSealingKey': OF_SEALING_KEYS,
  'Mutation.openSealedPart': OF_PARTS,
  'Mutation.proposeRelease': OF_PARTS,
  'Mutation.confirmRelease': OF_PARTS,
  'Mutation.withdrawSealedPart': OF_PARTS,
  'Mutation.openCase': { elsewhere: 'there is no case yet: the table of authorship decides' },
  'Mutation.askForPractices': {
    elsewhere: 'there is no case yet: the table of authorship decides',
  },
  'Mutation.reviseInquiry': CHANGE,
  'Mutation.takeInquiryStep': CHANGE,
  'Mutation.transmitInquiry': CHANGE,
  'Mutation.offerAnswerToLibrary': CHANGE,
  'Mutation.reviseDraft': CHANGE,
  'Mutation.takeStep': CHANGE,
  'Mutation.transmitRequest': CHANGE,
  'Mutation.askApproval': CHANGE,
  'Mutation.proposeAct': CHANGE,
  'Mutation.approveAct': CHANGE,
  'Mutation.rejectAct': CHANGE,
  'Mutation.markAlertSeen': line('alert', 'C0'),
  'Mutation.assignOfficer': line('staff', 'C1'),
  'Mutation.endAssignment': line('staff', 'C1'),
  'Mutation.shareCase': line('staff', 'C1'),
  'Mutation.setCover': { elsewhere: 'touches no case: by the absent officer or a head' },
  'Mutation.endCover': { elsewhere: 'touches no case: by those whom it concerns or a head' },
  'Mutation.breakGlass': line('ask_glass', 'C0'),
  'Mutation.confirmBreakGlass': line('confirm_glass', 'C0'),
  'Mutation.draftRegisterCorrection': OF_REGISTER,
  'Mutation.approveRegisterCorrection': OF_REGISTER,
  'Mutation.withdrawRegisterCorrection': OF_REGISTER,
  'GET /cases/:id/bundle': line('export', 'C2'),
  'GET /cases/:id/letters/:act': READ,
  'GET /verify/:id/:act': READ,
  'POST /files': CHANGE,
  'POST /files/sealed': CHANGE,
  'GET /files/:id': READ,
  'SSE /changes': READ,
  'GET /status': { elsewhere: 'the picture holds no content: for administrators alone' },
  'GET /health': { elsewhere: 'whether the process is up' },
  'POST /people/sign-in': OF_GATEWAY,
  'POST /people/links': OF_GATEWAY,
  'POST /people/accounts/sign-in': OF_GATEWAY,
  'POST /people/sessions/ended': OF_GATEWAY,
  'POST /people/sessions/end': OF_OFFICERS,
  'POST /people/own-passkeys/options': OF_PASSKEYS,
  'POST /people/own-passkeys/proof': OF_PASSKEYS,
  'POST /people/own-passkeys/enrol': OF_PASSKEYS,
  'POST /people/own-passkeys/revoke/options': OF_PASSKEYS,
  'POST /people/own-passkeys/revoke': OF_PASSKEYS,
  'POST /people/passkeys/enrol/options': OF_GATEWAY,
  'POST /people/passkeys/enrol': OF_GATEWAY,
  'POST /people/passkeys/sign-in/options': OF_GATEWAY,
  'POST /people/passkeys/sign-in': OF_GATEWAY,
  'GET /figures/own/:month': FIGURES,
  'GET /figures/network/:month': FREE,
  'GET /figures/statements/:state/:month': {
    elsewhere: 'signed statements of counts: every officer may have them',
  },
};

/** The line of an operation; undefined for one that nobody has thought of. */
export const lineOf = (operation: string): Line | Elsewhere | undefined =>
  LINES[operation] ?? LINES[operation.split('.')[0] ?? ''];

export const isLine = (one: Line | Elsewhere | undefined): one is Line =>
  one !== undefined && 'does' in one;

/** A member of a type of the graph. */
export interface GraphField {
  readonly name: string;
  readonly isObject: boolean;
}

/** Types whose every field is an operation: what holds a case, and the ways in. */
const TYPES = ['Query', 'Mutation', 'Case', 'Act', 'EvidenceFile', 'Member'] as const;

/** The fields of each of `TYPES`, as the node's own SDL has them. */
export const graphFields = (): ReadonlyMap<string, readonly GraphField[]> => {
  const definitions = filesOf('.graphql').flatMap((text) => parse(text).definitions);
  const objects = new Set<string>();
  const found = new Map<string, GraphField[]>(TYPES.map((type) => [type, []]));
  const types = definitions.filter((one): one is ObjectTypeDefinitionNode =>
    /^ObjectType(Definition|Extension)$/.test(one.kind),
  );
  for (const { name } of types) objects.add(name.value);
  for (const { name, fields = [] } of types) {
    const isObject = (type: TypeNode): boolean => objects.has(nameOf(type));
    const own = fields.map((field) => ({
      name: field.name.value,
      isObject: isObject(field.type),
    }));
    found.get(name.value)?.push(...own);
  }
  return found;
};

/** Every route of the node's controllers, as `VERB /path`. */
const routes = (): readonly string[] =>
  filesOf('.routes.ts').flatMap((text) => {
    const prefix = /@Controller\('([^']*)'\)/.exec(text)?.[1] ?? '';
    return [...text.matchAll(/@(Get|Post|Put|Patch|Delete|All|Sse)\((?:'([^']*)')?\)/g)].map(
      ([, verb = '', path = '']) =>
        `${verb.toUpperCase()} /${[prefix, path].filter((part) => part !== '').join('/')}`,
    );
  });

/** All that can be asked for, by its name in `LINES`. */
export const operations = (): readonly string[] => [
  ...[...graphFields()].flatMap(([type, fields]) => fields.map(({ name }) => `${type}.${name}`)),
  ...routes(),
];

const filesOf = (end: string): readonly string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(SOURCE, name), 'utf8'));

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
