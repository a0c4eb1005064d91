import { describe, expect, it } from '@jest/globals';
import { repeat } from './repeating.js';

describe('a repeated turn', () => {
  it('is taken again and again, never two at once, and ends before stop returns', async () => {
    let under = 0;
    let turns = 0;
    const enough = Promise.withResolvers<void>();
    const turn = async (): Promise<void> => {
      under += 1;
      expect(under).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      under -= 1;
      turns += 1;
      if (turns === 3) enough.resolve();
    };

    const repeating = repeat(turn, () => 1);
    await enough.promise;
    await repeating.stop();
    const taken = turns;
    expect(under).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(turns).toBe(taken);
  });
});
