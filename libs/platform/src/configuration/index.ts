export {
  ConfigurationError,
  loadConfiguration,
  Setting,
  settingsIn,
} from './load-configuration.js';
export type { SettingNotes } from './load-configuration.js';
export { refuseInProduction } from './profile.js';
export type { Profile } from './profile.js';
export { readGatewayKeys } from './read-gateway-keys.js';
