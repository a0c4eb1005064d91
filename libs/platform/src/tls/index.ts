export { grpcRefusal } from './grpc-errors.js';
export type { GrpcRefusal } from './grpc-errors.js';
export { startGrpcServer } from './grpc-server.js';
export type { GrpcServerOptions, GrpcService } from './grpc-server.js';
export { peerCertificateOf, readPeerCertificate } from './peer-certificate.js';
export type { PeerCertificate } from './peer-certificate.js';
export {
  peerChannelCredentials,
  PeerServerCredentials,
  peerServerCredentials,
  TLS_GROUP,
  TLS_VERSION,
} from './peer-credentials.js';
export type { ExpectedPeer, TlsIdentity } from './peer-credentials.js';
export { certificateKeyOf, systemServerCredentials } from './system-credentials.js';
export type { OnUnreadable } from './unreadable-calls.js';
export { CALL_MS_MAX, channelOptions, MESSAGE_BYTES_MAX, withinMs } from './peer-limits.js';
export { serviceDefinitionOf } from './grpc-wire.js';
