import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACT_KINDS, actShape, CASE_KINDS, contentShape } from '@comity/law';
import {
  initialOf,
  sectionAt,
  sectionsOf,
  tidy,
  toFormPath,
  toLawPath,
  type Typed,
} from './shape.ts';

const shapes = CASE_KINDS.map((of) => [of, contentShape(of)] as const);

describe('a form made from the shapes of the law', () => {
  it.each(shapes)('asks of %s every member that the page does not know, once', (_, shape) => {
    const members = shape.kind === 'object' ? Object.keys(shape.members) : [];
    const asked = sectionsOf(shape).flatMap((section) => section.members.map(([name]) => name));
    const known = ['messageKind', 'requestingState', 'requestedState', 'textTranslations'];
    expect(asked.toSorted()).toEqual(members.filter((name) => !known.includes(name)).toSorted());
  });

  it('finds the section of a finding by its path', () => {
    const sections = sectionsOf(contentShape('evidence'));
    expect(sectionAt(sections, 'assistanceItems[1].period')).toBe('assistanceItems');
    expect(sectionAt(sections, 'factsOfOffence')).toBe('chapter.facts');
    expect(sectionAt(sections, 'nowhere')).toBeUndefined();
  });

  it('begins a new value for every act of every kind of case', () => {
    for (const of of CASE_KINDS) {
      for (const kind of ACT_KINDS) {
        const shape = actShape(of, kind);
        if (shape) expect(initialOf(shape)).not.toBeNull();
      }
    }
  });

  it('sends nothing that was left empty', () => {
    expect(tidy({ a: '', b: ' ', c: { d: undefined }, e: ['', 'x'], f: false, g: 0 })).toEqual({
      e: ['x'],
      f: false,
      g: 0,
    });
  });

  it('tidies what is tidy no further', () => {
    const typed = fc.letrec<{ readonly value: Typed }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.boolean(),
        fc.integer(),
        fc.constant(undefined),
        fc.array(tie('value')),
        fc.dictionary(fc.string({ minLength: 1 }), tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(typed, (value) => {
        expect(tidy(tidy(value))).toEqual(tidy(value));
      }),
    );
  });

  it('names places as the law does and as the form does', () => {
    expect(toFormPath('assistanceItems[10].period.from')).toBe('assistanceItems.10.period.from');
    expect(toLawPath('assistanceItems.10.period.from')).toBe('assistanceItems[10].period.from');
    expect(toLawPath(toFormPath('a[0][1].b'))).toBe('a[0][1].b');
  });
});
