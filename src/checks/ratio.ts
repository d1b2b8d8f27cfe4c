import { tell, type Check } from './check.ts';

export const ratio: Check = {
  id: 'ratio',
  summary: 'Divides one figure by another and holds the result against the margin, rate or share printed.',
  describe: (result, reading) => tell(result, reading, { agrees: 'is the ratio', disagrees: 'is not the ratio' }),
};
