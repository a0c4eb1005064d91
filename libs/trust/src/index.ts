export * from './anchor.js';
export { checkAddress, checkEndpoint, type Endpoint, type EndpointRules } from './endpoint.js';
export * from './enrolment/index.js';
export {
  acceptedProfile,
  activeMemberOf,
  isValidAt,
  logKeysAt,
  memberOf,
  nameOfKey,
  revokedSince,
} from './lookups.js';
export { sealingKeyAt, signingKeysAt, tlsPinsAt } from './lookups.js';
export { readMember, writeMember } from './member-json.js';
export {
  checkCertificateForm,
  checkPeerCertificate,
  type PeerCertificate,
} from './peer-certificate.js';
export * from './resolvers.js';
export { mergeTrustLists, signTrustList, trustListHash } from './sign.js';
export * from './succession.js';
export * from './trust-list.js';
export * from './trust.errors.js';
export { offeredSeq, verifyTrustList, type HeldList } from './verify.js';
