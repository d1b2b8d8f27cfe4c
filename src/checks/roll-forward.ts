import { tell, type Check } from './check.ts';

export const rollForward: Check = {
  id: 'roll-forward',
  summary: 'Adds the movements of a period to an opening balance and holds the result against the closing one.',
  describe: (result, reading) => tell(result, reading, { agrees: 'rolls forward', disagrees: 'does not roll forward' }),
};
