import { tell, type Check } from './check.ts';

export const prose: Check = {
  id: 'prose',
  summary: 'Holds a figure quoted in a sentence against the statements.',
  describe: (result, reading) =>
    tell(result, reading, { agrees: 'agrees with the statements', disagrees: 'does not agree with the statements' }),
};
