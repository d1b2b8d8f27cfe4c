import { tell, type Check } from './check.ts';

export const tieOut: Check = {
  id: 'tie-out',
  summary: 'Holds a figure against the same fact printed in another place.',
  describe: (result, reading) => tell(result, reading, { agrees: 'ties out', disagrees: 'does not tie out' }),
};
