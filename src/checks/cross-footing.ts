import { tell, type Check } from './check.ts';

export const crossFooting: Check = {
  id: 'cross-footing',
  summary: 'Adds up the columns that make up a total column.',
  describe: (result, reading) => tell(result, reading, { agrees: 'cross-foots', disagrees: 'does not cross-foot' }),
};
