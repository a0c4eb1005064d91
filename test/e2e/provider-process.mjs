/**
 * A real provider of OpenID Connect in a process of its own, on loopback: `PORT ORIGIN`, the
 * gateway's. Each message is a scene, acknowledged with how many codes were redeemed so far.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const HOST = '127.0.0.1';
const TOKEN_ENDPOINT = '/token';
const [port, origin] = process.argv.slice(2);

const aKey = (kid) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const about = { kid, alg: 'ES256', use: 'sig' };
  return {
    privateKey,
    private: { ...privateKey.export({ format: 'jwk' }), ...about },
    public: { ...publicKey.export({ format: 'jwk' }), ...about },
  };
};

const own = aKey('provider-1');
const other = aKey('provider-1');
const client = aKey('gateway-1');

/** A compact JWS (RFC 7515) by `key`, whatever its header says; none where there is no key. */
const compact = (header, claims, key) => {
  const parts = [header, claims].map((part) => Buffer.from(JSON.stringify(part)));
  const signed = parts.map((part) => part.toString('base64url')).join('.');
  if (key === null) return `${signed}.`;
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
};

const TRUE_HEADER = { alg: 'ES256', kid: 'provider-1' };
const LIES = {
  /** Other claims, signed by the provider itself; null leaves one out. */
  saying: (claims, said) => {
    const all = Object.entries({ ...claims, ...said }).filter(([, value]) => value !== null);
    return compact(TRUE_HEADER, Object.fromEntries(all), own.privateKey);
  },
  unsigned: (claims) => compact({ alg: 'none' }, claims, null),
  forged: (claims) => compact(TRUE_HEADER, claims, other.privateKey),
  shared: (claims) => compact({ ...TRUE_HEADER, alg: 'HS256' }, claims, own.privateKey),
  changed: (claims, said) => {
    const [header, , signature] = compact(TRUE_HEADER, claims, own.privateKey).split('.');
    const changed = Buffer.from(JSON.stringify({ ...claims, ...said })).toString('base64url');
    return `${header}.${changed}.${signature}`;
  },
};

let scene = {};
let redeemed = 0;
const provider = new Provider(`http://${HOST}:${port}`, {
  clients: [
    {
      client_id: 'comity-gtm',
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      jwks: { keys: [client.public] },
      redirect_uris: [`${origin}/provider/callback`],
      post_logout_redirect_uris: [`${origin}/sign-in.html`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys: [own.private] },
  acrValues: ['urn:example:hardware-key', 'urn:example:password'],
  cookies: { keys: ['for this test only'] },
  features: { devInteractions: { enabled: false } },
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  loadExistingGrant: async ({ oidc: { client: asks, session } }) => {
    const of = { clientId: asks.clientId, accountId: session.accountId };
    const grant = new provider.Grant(of);
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
  interactions: { url: (_, { uid }) => `/who/${uid}` },
  pkce: { required: () => true },
});

/** The scene's person is let in at once. */
const letIn = async (context) => {
  context.respond = false;
  const { accountId, acr } = scene;
  const result = { login: { accountId, acr, remember: false } };
  const options = { mergeWithLastSubmission: false };
  await provider.interactionFinished(context.req, context.res, result, options);
};

provider.use(async (context, next) => {
  if (context.path.startsWith('/who/')) return letIn(context);
  await next();
  if (context.path !== TOKEN_ENDPOINT) return undefined;
  redeemed += 1;
  if (scene.fails) context.status = scene.fails;
  if (!scene.lie || !context.body.id_token) return undefined;
  const claims = JSON.parse(Buffer.from(context.body.id_token.split('.')[1], 'base64url'));
  const [name, said] = scene.lie;
  context.body = { ...context.body, id_token: LIES[name](claims, said) };
  return undefined;
});

process.on('message', (next) => {
  scene = next;
  process.send({ redeemed });
});
process.on('disconnect', () => process.exit(0));
createServer(provider.callback()).listen(Number(port), HOST, () => {
  process.send({ clientKey: client.privateKey.export({ type: 'pkcs8', format: 'pem' }) });
});
