/** The directory as people ask it: one verified list and the register it names, joined. */

import { type Instant, type NodeId, type StateCode, stateCode } from '@comity/kernel';
import { calendarOfState, chooseBases } from '@comity/law';
import type {
  Authority,
  Calendar,
  Instrument,
  Knowledge,
  LegalBases,
  LegalRegister,
  Party,
  Purpose,
  StateEntry,
} from '@comity/law';
import type { TrustList } from '@comity/trust';
import type { RegisterVersion } from '../snapshot/snapshot.js';
import type { KeptList } from '../trust-list/ports.js';

/** A State of the register, and what the trust list says of it. */
export interface MemberView {
  readonly code: StateCode;
  readonly names: StateEntry['names'];
  readonly languages: readonly string[];
  readonly requestLanguages: readonly string[];
  readonly timeZone: string;
  /** The member's status on the list; `outside` where the list does not name the State. */
  readonly status: string;
  readonly node: NodeId | null;
}

/** One instrument and two States. */
export interface SharedInstrument {
  readonly instrument: Instrument;
  readonly party: Knowledge;
  readonly participations: readonly [Party, Party];
}

/** The legal bases between two States, and the version of the register that says so. */
export interface BasesView extends LegalBases {
  readonly register: RegisterVersion;
}

/** The name in `language`; in English for a language that the register does not write. */
export const nameIn = (names: StateEntry['names'], language: string): string =>
  new Map(Object.entries(names)).get(language) ?? names.en;

/** Answers from one list and one register, neither of which ever changes. */
export class DirectoryView {
  readonly kept: KeptList;
  readonly list: TrustList;
  readonly version: RegisterVersion;
  readonly #register: LegalRegister;
  readonly #members: ReadonlyMap<string, MemberView>;

  constructor(kept: KeptList, list: TrustList, version: RegisterVersion) {
    this.kept = kept;
    this.list = list;
    this.version = version;
    this.#register = version.register;
    this.#members = new Map(
      version.register.states.map((entry) => [entry.code, memberView(entry, list)]),
    );
  }

  /** The States on the trust list, by code. */
  members(): readonly MemberView[] {
    return [...this.#members.values()]
      .filter(({ status }) => status !== OUTSIDE)
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** A State of the register, on the list or not; null for any other text. */
  member(code: string): MemberView | null {
    return this.#members.get(code) ?? null;
  }

  /** The holidays of a State; null where clocks count its weekends alone. */
  calendarOf(state: StateCode): Calendar | null {
    return calendarOfState(this.#register, state) ?? null;
  }

  authoritiesOf(state: string): readonly Authority[] {
    return this.#register.authorities.filter((authority) => authority.state === state);
  }

  authority(id: string): Authority | null {
    return this.#register.authorities.find((authority) => authority.id === id) ?? null;
  }

  instruments(): readonly Instrument[] {
    return this.#register.instruments;
  }

  instrument(code: string): Instrument | null {
    return this.#register.instruments.find((instrument) => instrument.code === code) ?? null;
  }

  /** Those of `codes` that the register holds, in its order. */
  instrumentsNamed(codes: readonly string[]): readonly Instrument[] {
    return this.#register.instruments.filter(({ code }) => codes.includes(code));
  }

  /** What the register says of every State and one instrument. */
  partiesOf(instrument: string): readonly Party[] {
    return this.#register.parties.filter((party) => party.instrument === instrument);
  }

  /** What the register says of one State and every instrument. */
  participationsOf(state: string): readonly Party[] {
    return this.#register.parties.filter((party) => party.state === state);
  }

  /** The instruments of which both States are party, or may be: the surely unshared are left out. */
  shared(a: string, b: string): readonly SharedInstrument[] {
    return this.#register.instruments.flatMap((instrument) => {
      const [one, other] = [this.#party(a, instrument), this.#party(b, instrument)];
      if (one === undefined || other === undefined) return [];
      if (one.party === 'no' || other.party === 'no') return [];
      const party = one.party === 'yes' && other.party === 'yes' ? 'yes' : 'unknown';
      return [{ instrument, party, participations: [one, other] }];
    });
  }

  /** On what a request between the two may rest on the day; null unless both are States we know. */
  bases(requesting: string, requested: string, purpose: Purpose, on: Instant): BasesView | null {
    const [one, other] = [this.member(requesting), this.member(requested)];
    if (one === null || other === null || one.code === other.code) return null;
    const question = { requesting: one.code, requested: other.code, purpose, on };
    return { register: this.version, ...chooseBases(this.#register, question) };
  }

  #party(state: string, { code }: Instrument): Party | undefined {
    return this.#register.parties.find(
      (party) => party.state === state && party.instrument === code,
    );
  }
}

const OUTSIDE = 'outside';

const memberView = (entry: StateEntry, list: TrustList): MemberView => {
  const member = list.members.find(({ state }) => state === entry.code);
  return {
    code: stateCode(entry.code),
    names: entry.names,
    languages: entry.officialLanguages,
    requestLanguages: entry.requestLanguages,
    timeZone: entry.timeZone,
    status: member?.status ?? OUTSIDE,
    node: member?.node ?? null,
  };
};
