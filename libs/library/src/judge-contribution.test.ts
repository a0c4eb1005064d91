/** What counts and what is void: by its own words and its own series, for every reader alike. */

import { describe, expect, it } from '@jest/globals';
import {
  foldLibrary,
  judgeContribution,
  libraryDenials,
  VOID_FOR_GOOD,
  type Audience,
  type HeldContribution,
} from './index.js';
import {
  aRecord,
  aSeries,
  BRA,
  forGroup,
  GTM,
  MEX,
  NOWHERE,
  P,
  Q,
  say,
} from './library.fixture.js';

const GROUP: Audience = [GTM, MEX];
/** A version of which the record says that it is for the group. */
const toGroupOnly = (version = 1) => say.publish({ version, record: aRecord(forGroup(MEX)) });

/** What becomes of each of `held`, in order. */
const fates = (...held: readonly HeldContribution[]): readonly unknown[] => {
  const { isVoid } = foldLibrary(held);
  return held.map(({ name }) => isVoid.get(name) ?? 'counts');
};

describe('a practice', () => {
  it('is published, confirmed, opened and withdrawn by its owner State alone', () => {
    const [gtm, mex] = [aSeries(GTM), aSeries(MEX)];
    const version = gtm(say.publish());
    const others = [say.publish({ version: 2 }), say.open(), say.confirm(), say.withdraw()];

    for (const saying of others) {
      expect(fates(version, mex(saying))).toEqual(['counts', 'CONTRIBUTION_NOT_OWNER']);
    }
    expect(fates(version, ...others.map((saying) => gtm(saying)))).not.toContain(
      'CONTRIBUTION_NOT_OWNER',
    );
  });

  it('is of the State that its id and its record name', () => {
    const gtm = aSeries(GTM);
    const ofMexico = say.publish({ record: aRecord({ owner: { state: MEX } }) });

    expect(fates(gtm(ofMexico))).toEqual(['CONTRIBUTION_NOT_OWNER']);
    expect(fates(gtm(say.publish({ practice: Q })))).toEqual(['CONTRIBUTION_NOT_OWNER']);
  });

  it('has versions from 1 without gaps', () => {
    const versions = (...numbers: readonly number[]) => {
      const gtm = aSeries(GTM);
      return fates(...numbers.map((version) => gtm(say.publish({ version }))));
    };

    expect(versions(1, 2, 3)).toEqual(['counts', 'counts', 'counts']);
    expect(versions(2, 1, 1, 3, 2)).toEqual([
      'CONTRIBUTION_VERSION_WRONG',
      'counts',
      'CONTRIBUTION_VERSION_WRONG',
      'CONTRIBUTION_VERSION_WRONG',
      'counts',
    ]);
  });

  it('is not opened, confirmed or withdrawn before it is published, nor after it was withdrawn', () => {
    const gtm = aSeries(GTM);
    const steps = [say.open(), say.confirm(), say.withdraw(), say.publish({ version: 2 })];

    for (const saying of steps.slice(0, 3)) {
      expect(fates(gtm(saying))).toEqual(['CONTRIBUTION_UNPUBLISHED']);
    }
    for (const saying of steps) {
      expect(fates(gtm(say.publish()), gtm(say.withdraw()), gtm(saying))).toEqual([
        'counts',
        'counts',
        'CONTRIBUTION_UNPUBLISHED',
      ]);
    }
  });

  it('is not touched by what its owner says of another', () => {
    const mex = aSeries(MEX);
    const other = 'BP-2026-MEX-0002';
    const record = aRecord({ owner: { state: MEX } });

    expect(
      fates(
        mex(say.publish({ practice: Q, record })),
        mex(say.withdraw({ practice: other })),
        mex(say.publish({ practice: other, record })),
        mex(say.open({ practice: Q })),
      ),
    ).toEqual(['counts', 'CONTRIBUTION_UNPUBLISHED', 'counts', 'counts']);
  });

  it('is endorsed by others, not by its owner', () => {
    const version = aSeries(GTM);

    expect(fates(version(say.publish()), version(say.endorse()))).toEqual([
      'counts',
      'CONTRIBUTION_OWN_PRACTICE',
    ]);
    expect(fates(aSeries(MEX)(say.endorse()))).toEqual(['counts']);
  });
});

describe('an audience', () => {
  it('holds whoever speaks to it', () => {
    const others: Audience = [BRA, MEX];

    expect(fates(aSeries(GTM)(say.publish(), others))).toEqual(['CONTRIBUTION_AUDIENCE_WRONG']);
    for (const saying of [say.comment(), say.endorse(), say.translate(), say.retract()]) {
      expect(fates(aSeries(GTM)(saying, others))).not.toEqual(['counts']);
      expect(VOID_FOR_GOOD).toContain(fates(aSeries(GTM)(saying, others))[0]);
    }
  });

  it('of a version is the one that its record names', () => {
    const record = aRecord(forGroup(MEX));

    expect(fates(aSeries(GTM)(toGroupOnly(), GROUP))).toEqual(['counts']);
    for (const [saying, to] of [
      [say.publish({ record }), 'all'],
      [say.publish({ record }), [BRA, GTM, MEX]],
      [say.publish(), GROUP],
    ] as const) {
      expect(fates(aSeries(GTM)(saying, to))).toEqual(['CONTRIBUTION_AUDIENCE_WRONG']);
    }
  });

  it('of a group is not opened to the public', () => {
    const gtm = aSeries(GTM);

    expect(fates(gtm(toGroupOnly(), GROUP), gtm(say.open(), GROUP))).toEqual([
      'counts',
      'CONTRIBUTION_AUDIENCE_WRONG',
    ]);
  });

  it('is judged by itself, so that what a group was told parts no libraries', () => {
    const gtm = aSeries(GTM);
    const toGroup = gtm(toGroupOnly(), GROUP);
    const toAll = gtm(say.publish());
    const next = gtm(say.publish({ version: 2 }));
    const gone = gtm(say.withdraw(), GROUP);
    const after = gtm(say.confirm());

    const member = foldLibrary([toGroup, toAll, next, gone, after]);
    const outsider = foldLibrary([toAll, next, after]);

    expect([...member.isVoid]).toEqual([]);
    expect([...outsider.isVoid]).toEqual([]);
    expect(member.practices).toEqual(outsider.practices);
    expect(member.practices.get(P)?.versions).toHaveLength(2);
  });

  it('other than that of the first version is one in which nothing was published', () => {
    const gtm = aSeries(GTM);

    expect(
      fates(gtm(say.publish()), gtm(toGroupOnly(2), GROUP), gtm(say.withdraw(), GROUP)),
    ).toEqual(['counts', 'CONTRIBUTION_VERSION_WRONG', 'CONTRIBUTION_UNPUBLISHED']);
  });
});

describe('what is taken back', () => {
  it('is a translation, an endorsement, an experience or a comment of one’s own', () => {
    for (const saying of [say.translate(), say.endorse(), say.experience(), say.comment()]) {
      const mex = aSeries(MEX);
      const said = mex(saying);

      expect(fates(said, mex(say.retract({ contribution: said.name })))).toEqual([
        'counts',
        'counts',
      ]);
    }
  });

  it('is no version, no withdrawal and no taking back', () => {
    const gtm = aSeries(GTM);
    const version = gtm(say.publish());
    const comment = gtm(say.comment());
    const taken = gtm(say.retract({ contribution: comment.name }));
    const back = [version, taken].map(({ name }) => gtm(say.retract({ contribution: name })));
    const gone = gtm(say.withdraw());
    const undone = gtm(say.retract({ contribution: gone.name }));

    expect(fates(version, comment, taken, ...back, gone, undone)).toEqual([
      'counts',
      'counts',
      'counts',
      'CONTRIBUTION_NOT_RETRACTABLE',
      'CONTRIBUTION_NOT_RETRACTABLE',
      'counts',
      'CONTRIBUTION_NOT_RETRACTABLE',
    ]);
  });

  it('is never what another State said', () => {
    const said = aSeries(MEX)(say.comment());
    const owner = aSeries(GTM);

    expect(
      fates(owner(say.publish()), said, owner(say.retract({ contribution: said.name }))),
    ).toEqual(['counts', 'counts', 'CONTRIBUTION_NOT_RETRACTABLE']);
  });

  it('is taken back once, later, of that practice and before those who read it', () => {
    const mex = aSeries(MEX);
    const said = mex(say.comment());
    const contribution = said.name;
    const elsewhere = [
      mex(say.retract({ contribution, practice: Q })),
      mex(say.retract({ contribution }), [BRA, MEX]),
    ];
    const taken = mex(say.retract({ contribution }));
    const again = mex(say.retract({ contribution }));

    expect(fates(said, ...elsewhere, taken, again)).toEqual([
      'counts',
      'CONTRIBUTION_NOT_RETRACTABLE',
      'CONTRIBUTION_NOT_RETRACTABLE',
      'counts',
      'CONTRIBUTION_NOT_RETRACTABLE',
    ]);
    expect(judgeContribution(taken, [])).toBe('CONTRIBUTION_NOT_RETRACTABLE');
    expect(fates(mex(say.retract({ contribution: NOWHERE })))).toEqual([
      'CONTRIBUTION_NOT_RETRACTABLE',
    ]);
  });
});

describe('what is void for good', () => {
  it('is so by its own words, whatever else is held', () => {
    const gtm = aSeries(GTM);
    const version = gtm(say.publish());
    const gone = gtm(say.withdraw());
    const words = [
      aSeries(MEX)(say.publish()),
      gtm(say.publish(), [MEX]),
      gtm(say.open(), GROUP),
      gtm(say.endorse()),
    ];

    for (const one of words) {
      const reasons = [[], [version], [version, gone]].map((earlier) =>
        judgeContribution(one, earlier),
      );

      expect(new Set(reasons).size).toBe(1);
      expect(VOID_FOR_GOOD).toContain(reasons[0]);
    }
    expect(VOID_FOR_GOOD.filter((code) => !Object.hasOwn(libraryDenials, code))).toEqual([]);
  });

  it('is not what may count once a body that stands before it has come', () => {
    const gtm = aSeries(GTM);
    const [first, second, open] = [
      gtm(say.publish()),
      gtm(say.publish({ version: 2 })),
      gtm(say.open()),
    ];
    const withheld = foldLibrary([second, open]);

    expect([...withheld.isVoid.values()].filter((code) => VOID_FOR_GOOD.includes(code))).toEqual(
      [],
    );
    expect(withheld.isVoid.size).toBe(2);
    expect(withheld.practices.size).toBe(0);
    expect(foldLibrary([second, open, first])).toEqual(foldLibrary([first, second, open]));
    expect(foldLibrary([second, open, first]).isVoid.size).toBe(0);
  });
});
