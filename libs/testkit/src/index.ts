export * from './correspondence.js';
export * from './edited.js';
export * from './minimal-bodies.js';
export * from './worked-case.js';
export { requestMembersOf } from './worked-case-request.js';
export { textDigest } from './text-digest.js';
export * from './story.js';
export { workedPracticeRequest } from './worked-practice-request.js';
export { workedSpontaneous } from './worked-spontaneous.js';
