import { tell, type Check } from './check.ts';

export const balance: Check = {
  id: 'balance',
  summary: 'Holds total assets against total liabilities and equity.',
  describe: (result, reading) => tell(result, reading, { agrees: 'balances', disagrees: 'does not balance' }),
};
