export { OfficerClient, type OfficerAt } from './demo/officer-client.js';
export { clientFor } from './network/officers.js';
export { planNetwork, type NetworkPlan, type StatePlan } from './network/plan.js';
