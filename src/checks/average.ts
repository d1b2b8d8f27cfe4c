import { tell, type Check } from './check.ts';

export const average: Check = {
  id: 'average',
  summary: 'Averages figures and holds the result against the average printed.',
  describe: (result, reading) => tell(result, reading, { agrees: 'is the average', disagrees: 'is not the average' }),
};
