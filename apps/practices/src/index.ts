export { GrpcMailbox, type MailboxAddress } from './exchange/grpc-mailbox.js';
export { createPractices } from './practices.js';
export type { PracticesConfig, PracticesDeps, RunningPractices } from './practices.js';
export { practicesMigrations, practicesTables } from './typeorm-unit-of-work.js';
