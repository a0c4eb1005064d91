// Two nodes of a development network, each in a process of its own, and the trust list they follow.
import { fork } from 'node:child_process';
import { createHash, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { issueDevelopmentNetwork } from '@comity/certs-dev';
import { signerFrom } from '@comity/envelope';
import { canonicalize, DAY_MS, nodeIdOf, plus, stateCode, toBase64url, utf8 } from '@comity/kernel';
import { userHandle } from '@comity/node/user-handle';
import { foundingRegister, REGISTER_EDITION } from '@comity/law';
import { systemClock, systemEntropy } from '@comity/platform';
import { IdentityIssuer } from '@comity/platform/identity';
import { SoftPasskey } from '@comity/testkit';
import { mergeTrustLists, readMember, signTrustList } from '@comity/trust';

const HOST = '127.0.0.1';
const NETWORK = 'comity-bench';
const ORIGIN = 'http://localhost';
const NODE_PROCESS = fileURLToPath(new URL('node-process.mjs', import.meta.url));
const FILE_BYTES_MAX = 1_073_741_824;
const SIGNERS = 2;

/** As `npm start` sets them. */
const CHECKPOINT_EVERY_MS = 2_000;
const FOLLOW_EVERY_MS = 2_000;
const CLOCKS_EVERY_MS = 60_000;

const ROLES = {
  drafter: ['drafter'],
  approver: ['approver', 'signer', 'head'],
  intake: ['intake', 'examiner'],
};

/** Starts the nodes of `codes` over data in `folder`; `close` ends their processes. */
export const startTwoProcesses = async (folder, codes) => {
  const states = await Promise.all(
    codes.map(async (code) => ({
      state: stateCode(code),
      node: nodeIdOf(stateCode(code)),
      endpoint: `${HOST}:${await freePort()}`,
    })),
  );
  const issued = await issueDevelopmentNetwork({
    profile: 'development',
    directory: folder,
    network: NETWORK,
    states,
    clock: systemClock,
    entropy: systemEntropy,
  });
  const mirror = await serveMirror(issued, states);
  const nodes = await Promise.all(
    states.map(({ state, node, endpoint }, index) =>
      startNode({ state, node, endpoint, folder, issued, keys: issued.states[index].keys, mirror }),
    ),
  );
  return {
    nodes,
    close: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
      mirror.server.close();
    },
  };
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createTcpServer();
    server.once('error', reject);
    server.listen(0, HOST, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const serveMirror = async (issued, states) => {
  const snapshot = utf8(canonicalize({ ver: REGISTER_EDITION, register: foundingRegister }));
  const list = await signedList(issued, states, snapshot);
  const server = createServer((request, response) => {
    response.end(request.url === '/trust-list' ? list : snapshot);
  });
  await new Promise((resolve) => server.listen(0, HOST, resolve));
  return { server, url: `http://${HOST}:${server.address().port}` };
};

const signedList = async (issued, states, snapshot) => {
  const at = systemClock.now();
  const list = {
    network: NETWORK,
    seq: 1,
    issued: at,
    expires: plus(at, DAY_MS),
    prev: null,
    directory: { sha256: toBase64url(createHash('sha256').update(snapshot).digest()) },
    members: states.map(({ state }) =>
      readMember(JSON.parse(readFileSync(join(issued.members, `${state}.json`), 'utf8'))),
    ),
  };
  const { administrators } = JSON.parse(readFileSync(issued.administrators, 'utf8'));
  const parts = administrators.slice(0, SIGNERS).map(async ({ keys }) => {
    const signers = await Promise.all(keys.map((key) => signerFrom(key)));
    return signTrustList(list, { at, signers });
  });
  return mergeTrustLists(await Promise.all(parts));
};

const startNode = async (plan) => {
  const { state, node, folder } = plan;
  const path = join(folder, `${state}.sqlite`);
  const passkeys = passkeysOf(state);
  const child = fork(NODE_PROCESS, { execArgv: ['--disable-warning=ExperimentalWarning'] });
  const tell = teller(child, state);
  const { url } = await tell('start', { config: configOf(plan, path, passkeys) });
  const database = new DatabaseSync(path, { readOnly: true });
  const jwk = JSON.parse(readFileSync(join(plan.keys, 'identity.json'), 'utf8'));
  const privateKey = createPrivateKey({ format: 'jwk', key: jwk });
  const issuer = new IdentityIssuer({ state, privateKey, clock: systemClock });
  return {
    state,
    node,
    /** What an officer's passkey answers to what the node asks of it. */
    assertion: (role, options) => passkeys.get(role).get(options),
    /** What is committed, read beside the node and without its help. */
    read: (sql, ...values) => database.prepare(sql).get(...values),
    readAll: (sql, ...values) => database.prepare(sql).all(...values),
    call: callerOf(url, { state, issuer }),
    usage: () => tell('usage'),
    profile: () => tell('profile'),
    endProfile: (file) => tell('endProfile', { path: file }),
    stop: async () => {
      database.close();
      if (child.connected) await tell('stop');
    },
  };
};

const configOf = ({ state, folder, issued, keys, mirror, endpoint }, path, passkeys) => ({
  profile: 'development',
  state,
  databaseUrl: `sqlite:${path}`,
  keysFolder: keys,
  ownLengths: [],
  evidenceFolder: join(folder, `${state}-evidence`),
  anchorFile: issued.anchor,
  mirrorUrl: mirror.url,
  primaryUrl: mirror.url,
  listen: { host: HOST, port: 0 },
  peerListen: { host: HOST, port: Number(endpoint.split(':')[1]) },
  checkpointEveryMs: CHECKPOINT_EVERY_MS,
  followEveryMs: FOLLOW_EVERY_MS,
  clocksEveryMs: CLOCKS_EVERY_MS,
  fileBytesMax: FILE_BYTES_MAX,
  publicUrl: ORIGIN,
  approvals: 'passkey',
  developmentOfficers: Object.entries(ROLES).map(([role, roles]) => ({
    id: officerOf(state, role),
    name: `Fictitious ${role}`,
    roles,
    passkey: publicHalf(passkeys.get(role)),
  })),
});

/** Officers approve as they do in production; their passkeys are in software. */
const passkeysOf = (state) =>
  new Map(
    Object.keys(ROLES).map((role) => {
      const made = new SoftPasskey({ origin: ORIGIN });
      const saved = made.saved(userHandle(state, officerOf(state, role)));
      // Cases are approved in lanes: a count would make two answers at once look like a copy's.
      return [role, new SoftPasskey({ origin: ORIGIN, counts: false, saved })];
    }),
  );

/** As the process of the node is told, in JSON. */
const publicHalf = ({ id, publicKey }) => ({ credentialId: id, publicKey: [...publicKey] });

const officerOf = (state, role) => `${state.toLowerCase()}.${role}`;

/** Asks a child process, one answer a question; a child that dies fails what it was asked. */
const teller = (child, state) => {
  const waiting = new Map();
  let asked = 0;
  child.on('message', ({ id, value, error }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(`the node of ${state} failed: ${error}`));
    else resolve(value);
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) {
      reject(new Error(`the node of ${state} ended with exit code ${code}`));
    }
  });
  return (what, given = {}) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      child.send({ id: asked, what, ...given }, (error) => {
        if (error) reject(new Error('the node cannot be reached', { cause: error }));
      });
    });
};

/** Calls a route of the node as its gateway does for an officer of `role`. */
const callerOf =
  (url, { state, issuer }) =>
  async (role, path, init = {}) => {
    const officer = officerOf(state, role);
    const who = { kind: 'officer', officer, state, roles: ROLES[role] };
    const identity = { ...who, session: 's1', epoch: 0 };
    const token = await issuer.issue(identity, 'node');
    const headers = { ...init.headers, authorization: `Bearer ${token}` };
    return fetch(new URL(path, url), { ...init, headers });
  };
