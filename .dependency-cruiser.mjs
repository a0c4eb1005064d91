/**
 * What may import what: docs/ARCHITECTURE.md section 3, one rule a row. test/house/layers.test.ts
 * plants one violation of every rule in a small tree of its own and sees each of them reported.
 */

const TEST = '[.]test[.]ts$';
/** What tests of one folder share. */
const FIXTURE = '[.]fixture[.]ts$';
const PACKAGE = '(^|/)node_modules/';
const FRAMEWORK = `${PACKAGE}(@nestjs|typeorm|graphql|@apollo|@grpc|@bufbuild|express|pg|class-)`;

/** Files of an app that touch a framework say so in their name; every other file is a use case, a port or a value. */
const EDGE = [
  '[.](resolver|controller|routes|module|guard|filter|pipe|decorator|inputs)[.]ts$',
  '/(main|index|config|configuration|tables|migrations)[.]ts$',
  '/(typeorm|memory|grpc|http|nest|graphql|file|s3|tls|sqlite|postgres|platform|pdfmake|pkcs11)-[^/]+[.]ts$',
  '/migrations/',
  TEST,
  FIXTURE,
];
/** The subjects of an app; what lies beside them in src/ wires the app together. */
const SUBJECTS = '^apps/(node|practices|directory)/src/[^/]+/';

/** A lib and all that it may import; whatever else it imports is reported. */
const onlyInto = (lib, why, allowed) => ({
  name: `${lib}-imports-only`,
  comment: why,
  severity: 'error',
  from: { path: `^libs/${lib}/src/`, pathNot: [TEST, FIXTURE] },
  to: { pathNot: [`^libs/${lib}/src/`, ...allowed] },
});

const pure = (name) => `^libs/${name}/src/`;
const npm = (name) => `${PACKAGE}${name}/`;
const CRYPTO = '^(node:)?crypto$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid(
      'no-circular',
      'Two files that need each other are one file, or lack a third.',
      {},
      // A circle of types alone is gone when the code runs.
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'no-unresolvable',
      'What does not resolve does not run.',
      {},
      {
        couldNotResolve: true,
        // The second says that it has a source, and ships none.
        pathNot: ['[.]graphql$', '^react-aria-components$'],
      },
    ),
    forbid(
      'no-undeclared-package',
      "Declare it in the importing workspace's package.json, exactly pinned.",
      { path: '^(libs|apps|certs-dev)/', pathNot: [TEST, FIXTURE] },
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'libs-by-package-name',
      "Another workspace is imported as '@comity/<name>', never by a path into its folder.",
      { path: '^(libs|apps)/([^/]+)/' },
      {
        dependencyTypes: ['local'],
        path: '^(libs|apps|certs-dev)/',
        pathNot: '^$1/$2/',
      },
    ),
    forbid(
      'libs-by-package-name-in-certs-dev',
      "Another workspace is imported as '@comity/<name>', never by a path into its folder.",
      { path: '^certs-dev/' },
      { dependencyTypes: ['local'], path: '^(libs|apps)/' },
    ),
    forbid(
      'no-tests-in-production',
      'Tests and the testkit are for tests; of what ships only the demonstration plays its case.',
      {
        path: '^(libs|apps|certs-dev)/',
        pathNot: [TEST, FIXTURE, '^libs/testkit/', '^apps/comity/src/demo/'],
      },
      { path: [TEST, FIXTURE, '^test/', '^libs/testkit/', npm('fast-check'), npm('@jest')] },
    ),

    onlyInto('kernel', 'kernel imports nothing.', []),
    onlyInto('law', 'law is kernel and data.', [pure('kernel')]),
    onlyInto('delivery', 'delivery is kernel alone: no I/O, no clock.', [pure('kernel')]),
    onlyInto('tlog', 'tlog is kernel and node:crypto.', [pure('kernel'), CRYPTO]),
    onlyInto('evidence', 'evidence is kernel, node:crypto, and the tree hash of tlog.', [
      pure('kernel'),
      pure('tlog'),
      CRYPTO,
    ]),
    onlyInto('envelope', 'envelope is handed a key resolver; it never knows the trust list.', [
      pure('kernel'),
      CRYPTO,
      npm('jose'),
      npm('hpke'),
    ]),
    onlyInto('sealed', 'sealed runs where officers sit: kernel, hpke, Argon2id, no node:crypto.', [
      pure('kernel'),
      npm('hpke'),
      npm('@panva/hpke-noble'),
      npm('hash-wasm'),
    ]),
    onlyInto('trust', 'trust is kernel, node:crypto, certificates and the JWS part of envelope.', [
      pure('kernel'),
      pure('envelope'),
      CRYPTO,
      npm('@peculiar/x509'),
    ]),
    onlyInto('library', 'library is kernel, law and the JWS part of envelope.', [
      pure('kernel'),
      pure('law'),
      pure('envelope'),
    ]),
    onlyInto('contracts', 'contracts are generated shapes.', [
      pure('kernel'),
      pure('law'),
      npm('@bufbuild/protobuf'),
      npm('graphql'),
    ]),
    forbid(
      'platform-knows-no-domain',
      'platform is kernel, Nest, TypeORM and Node; the domain comes to it as arguments.',
      { path: '^libs/platform/', pathNot: TEST },
      { path: '^(libs|apps|certs-dev)/', pathNot: ['^libs/platform/', pure('kernel')] },
    ),
    forbid(
      'console-in-the-browser',
      'What runs in the browser knows the law and what is sealed there; all else it asks of the graph.',
      { path: '^apps/console/web/', pathNot: TEST },
      {
        path: ['^(libs|apps|certs-dev)/', '^node:', '^(fs|path|crypto)$'],
        pathNot: ['^apps/console/web/', pure('kernel'), pure('law'), pure('sealed')],
      },
    ),
    forbid(
      'libs-know-no-app',
      'Libs are below apps.',
      { path: '^(libs|certs-dev)/' },
      { path: '^apps/' },
    ),

    forbid(
      'use-case-without-framework',
      'A use case knows pure libs and its ports: no Nest, TypeORM, GraphQL, contracts, platform.',
      { path: SUBJECTS, pathNot: EDGE },
      { path: [FRAMEWORK, '^libs/(contracts|platform)/'] },
    ),
    forbid(
      'use-case-without-io',
      'A use case does no I/O of its own; an adapter that does says its technology in its name.',
      { path: SUBJECTS, pathNot: EDGE },
      { pathNot: [CRYPTO, '^(node:)?(buffer|util)$'], dependencyTypes: ['core'] },
    ),
    forbid(
      'use-case-without-tables',
      'Only adapters know tables.',
      { path: SUBJECTS, pathNot: EDGE },
      { path: ['/tables[.]ts$', '/(typeorm|memory|grpc|http|nest|graphql)-[^/]+[.]ts$'] },
    ),
    forbid(
      'resolver-without-tables',
      'A resolver or controller translates: arguments in, one use case, its outcome out.',
      { path: '[.](resolver|controller|routes)[.]ts$' },
      { path: ['/tables[.]ts$', '/typeorm-[^/]+[.]ts$', npm('typeorm')] },
    ),
    forbid(
      'tables-below',
      'Tables and TypeORM adapters implement ports; they know no resolver and no use case.',
      { path: '^apps/.*/(tables|typeorm-[^/]+)[.]ts$' },
      {
        path: [
          '[.](resolver|controller|routes|module|guard)[.]ts$',
          npm('@nestjs'),
          npm('graphql'),
        ],
      },
    ),
    forbid(
      'typeorm-in-its-files',
      'TypeORM stays in tables.ts, typeorm-*.ts, migrations, a module that opens it, and platform.',
      {
        path: '^(libs|apps|certs-dev)/',
        pathNot: [
          TEST,
          '^libs/platform/',
          '/tables[.]ts$',
          '/(typeorm|sqlite|postgres)-[^/]+[.]ts$',
          '/migrations/',
        ],
      },
      { path: npm('typeorm') },
    ),
    forbid(
      'apps-apart',
      'Only apps/comity composes apps, through their factories.',
      { path: '^apps/([^/]+)/', pathNot: '^apps/comity/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),

    forbid(
      'verifier-alone',
      'The verifier of court bundles shares no code with what it judges: Node and its own files.',
      { path: '^apps/comity/src/verifier/' },
      { pathNot: '^apps/comity/src/verifier/', dependencyTypesNot: ['core'] },
    ),
    forbid(
      'forge-in-one-file',
      'node-forge verifies nothing: one wrapper for certificates, one for letters, one for PKCS #12.',
      {
        path: '^(libs|apps|certs-dev|scripts|test)/',
        pathNot:
          '^(certs-dev/src/forge-writer|apps/node/src/(letters/forge-pades|keys/forge-pkcs12))[.]ts$',
      },
      { path: npm('node-forge') },
    ),
    forbid(
      'koffi-in-one-file',
      'Foreign code is called in one file, and of a PKCS #11 module alone.',
      {
        path: '^(libs|apps|certs-dev|scripts)/',
        pathNot: [TEST, FIXTURE, '^apps/node/src/keys/pkcs11-module[.]ts$'],
      },
      { path: npm('koffi') },
    ),
    forbid(
      'openid-client-in-one-file',
      "A State's identity provider is asked in one file; everything else knows its port.",
      {
        path: '^(libs|apps|certs-dev)/',
        pathNot: '^apps/gateway/src/sign-in/openid-provider[.]ts$',
      },
      { path: npm('openid-client') },
    ),
    forbid(
      'stemmers-in-one-file',
      'How a language bends its words is known in one file; everything else asks that.',
      {
        path: '^(libs|apps|certs-dev)/',
        pathNot: '^apps/practices/src/finding/words-of-text[.]ts$',
      },
      { path: npm('@orama/stemmers') },
    ),
    forbid(
      'jose-and-hpke-behind-envelope',
      "Bytes are signed and sealed in libs/envelope, for officers in libs/sealed; platform's officer tokens use jose.",
      {
        path: '^(libs|apps|certs-dev)/',
        pathNot: [TEST, '^libs/(envelope|sealed)/', '^libs/platform/src/identity'],
      },
      { path: [npm('jose'), npm('hpke')] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '^var/', '^test/house/fixtures/', '^apps/console/site/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
