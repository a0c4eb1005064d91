/** One field of the domain report section 3: what it means, when it is due, where it lives. */

export interface FieldData {
  /** `E13`, `M05`, `T15`; with a dot for a member that a rule names: `M11.a55`. */
  readonly id: string;
  readonly section: string;
  /** The domain report's name in the spelling of code: `legal_bases` is `legalBases`. */
  readonly name: string;
  readonly meaning: string;
  /** `M` always, `C:…` when the condition holds, `O` optional, `S` set by the system. */
  readonly mandatory: string;
  readonly legalSource: string;
  readonly compartment: string;
  /** The rule for which the import added it; absent for fields of the domain report. */
  readonly addedBecause?: string;
}
