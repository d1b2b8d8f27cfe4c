import { tell, type Check } from './check.ts';

export const difference: Check = {
  id: 'difference',
  summary: 'Subtracts one figure from another and holds the result against the one printed.',
  describe: (result, reading) =>
    tell(result, reading, { agrees: 'is the difference', disagrees: 'is not the difference' }),
};
