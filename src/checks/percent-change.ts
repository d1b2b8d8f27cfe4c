import { tell, type Check } from './check.ts';

export const percentChange: Check = {
  id: 'percent-change',
  summary: 'Works out the change from one period to another in percent and holds it against the one printed.',
  describe: (result, reading) =>
    tell(result, reading, { agrees: 'is the percent change', disagrees: 'is not the percent change' }),
};
