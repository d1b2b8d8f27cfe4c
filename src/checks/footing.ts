import { tell, type Check } from './check.ts';

export const footing: Check = {
  id: 'footing',
  summary: 'Adds up the lines that make up a total.',
  describe: (result, reading) => tell(result, reading, { agrees: 'foots', disagrees: 'does not foot' }),
};
