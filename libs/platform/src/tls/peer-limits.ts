/** What one peer may use of a node, and how long either side waits for the other. */

/** One gRPC message; evidence travels in segments smaller than this. */
export const MESSAGE_BYTES_MAX = 4_194_304;
/** Calls under way on one connection. */
const STREAMS_MAX = 100;
/** A unary call, from its start to its answer. */
export const CALL_MS_MAX = 30_000;
const KEEPALIVE_MS = 30_000;
const KEEPALIVE_TIMEOUT_MS = 10_000;
const IDLE_MS_MAX = 300_000;
/** After this a peer connects anew, and its certificate is looked at again. */
const CONNECTION_MS_MAX = 3_600_000;
const CONNECTION_GRACE_MS = 60_000;

const messageLimits = {
  'grpc.max_receive_message_length': MESSAGE_BYTES_MAX,
  'grpc.max_send_message_length': MESSAGE_BYTES_MAX,
  'grpc.enable_channelz': 0,
} as const;

/** Options of a `Server` that peers reach. */
export const serverOptions = {
  ...messageLimits,
  'grpc.max_concurrent_streams': STREAMS_MAX,
  'grpc.keepalive_time_ms': KEEPALIVE_MS,
  'grpc.keepalive_timeout_ms': KEEPALIVE_TIMEOUT_MS,
  'grpc.max_connection_idle_ms': IDLE_MS_MAX,
  'grpc.max_connection_age_ms': CONNECTION_MS_MAX,
  'grpc.max_connection_age_grace_ms': CONNECTION_GRACE_MS,
} as const;

/**
 * The server name in the clear of every handshake: TLS must send one that is no address, and it
 * should not tell a listener which State is called. Who answers is checked by node id and key
 * (peer-credentials); a check by name would fail on this one (RFC 6761 section 6.4).
 */
const SERVER_NAME = 'peer.comity.invalid';

/**
 * Options of a client that calls a peer. Retries are the delivery protocol's; a proxy of the
 * environment is not asked; each client has connections of its own, so that no two share a peer's
 * verified identity.
 */
export const channelOptions = {
  ...messageLimits,
  'grpc.keepalive_time_ms': KEEPALIVE_MS,
  'grpc.keepalive_timeout_ms': KEEPALIVE_TIMEOUT_MS,
  'grpc.ssl_target_name_override': SERVER_NAME,
  'grpc.enable_retries': 0,
  'grpc.enable_http_proxy': 0,
  'grpc.use_local_subchannel_pool': 1,
  'grpc.service_config_disable_resolution': 1,
} as const;

/** Call options that end a call `ms` from now: a peer that stalls holds nothing of ours for long. */
export const withinMs = (ms: number = CALL_MS_MAX): { readonly deadline: number } => ({
  deadline: Date.now() + ms,
});
