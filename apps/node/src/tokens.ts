/** Names under which Nest hands out what no class names. */

export const NODE_STATE = Symbol('the State of this node');
export const LOG_ORIGIN = Symbol('the name of this node’s log');
export const UNIT_OF_WORK = Symbol('unit of work');
