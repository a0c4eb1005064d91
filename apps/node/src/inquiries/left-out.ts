/** Which members of the network can be asked now, and why the others cannot. */

import type { StateCode } from '@comity/kernel';
import type { Told } from '@comity/law';
import type { Network } from '../members/network.js';

export type LeftOutReason = keyof typeof LEFT_OUT_WORDS;

export interface LeftOut {
  readonly state: StateCode;
  readonly reason: LeftOutReason;
}

/** Each reason in words. */
export const LEFT_OUT_WORDS = {
  SELF: {
    es: 'Es el propio Estado.',
    en: 'It is our own State.',
    pt: 'É o próprio Estado.',
    fr: 'C’est notre propre État.',
  },
  NO_MEMBER: {
    es: 'No es miembro de la red.',
    en: 'It is no member of the network.',
    pt: 'Não é membro da rede.',
    fr: 'Il n’est pas membre du réseau.',
  },
  SUSPENDED: {
    es: 'Su participación en la red está suspendida.',
    en: 'Its part in the network is suspended.',
    pt: 'Sua participação na rede está suspensa.',
    fr: 'Sa participation au réseau est suspendue.',
  },
  WITHDRAWN: {
    es: 'Se retiró de la red.',
    en: 'It withdrew from the network.',
    pt: 'Retirou-se da rede.',
    fr: 'Il s’est retiré du réseau.',
  },
  NOT_ACCEPTING: {
    es: 'Su nodo no acepta por ahora mensajes que este pueda escribir.',
    en: 'Its node accepts for now no messages that this one can write.',
    pt: 'O seu nó não aceita por ora mensagens que este possa escrever.',
    fr: 'Son nœud n’accepte pour l’instant aucun message que celui-ci puisse écrire.',
  },
} as const satisfies Readonly<Record<string, Told>>;

/** Whom to ask: every other member, or States by name. */
export type Wanted = 'all' | readonly StateCode[];

/** Who is asked and who is left out, each once, in the order of their codes. */
export const divide = (
  network: Pick<Network, 'list' | 'accepts'>,
  own: StateCode,
  wanted: Wanted,
): { readonly asked: readonly StateCode[]; readonly leftOut: readonly LeftOut[] } => {
  const others = network.list.members.map(({ state }) => state).filter((state) => state !== own);
  const states = [...new Set(wanted === 'all' ? others : wanted)].toSorted();
  const judged = states.map((state) => ({ state, reason: reasonAgainst(network, own, state) }));
  return {
    asked: judged.filter(({ reason }) => reason === null).map(({ state }) => state),
    leftOut: judged.flatMap(({ state, reason }) => (reason === null ? [] : [{ state, reason }])),
  };
};

const reasonAgainst = (
  network: Pick<Network, 'list' | 'accepts'>,
  own: StateCode,
  state: StateCode,
): LeftOutReason | null => {
  if (state === own) return 'SELF';
  const member = network.list.members.find((one) => one.state === state);
  if (!member) return 'NO_MEMBER';
  if (member.status === 'suspended') return 'SUSPENDED';
  if (member.status === 'withdrawn') return 'WITHDRAWN';
  return network.accepts(state) ? null : 'NOT_ACCEPTING';
};
