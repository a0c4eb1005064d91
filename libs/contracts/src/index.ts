/** Written by scripts/codegen.mjs; never edited. */
export type * as directoryGraph from './generated/directory.graphql.js';
export type * as nodeGraph from './generated/node.graphql.js';
export type * as practicesGraph from './generated/practices.graphql.js';
export * as mailboxProto from './generated/proto/comity/mailbox/v1/mailbox_pb.js';
export * as peerProto from './generated/proto/comity/peer/v1/peer_pb.js';
export * as witnessProto from './generated/proto/comity/witness/v1/witness_pb.js';
