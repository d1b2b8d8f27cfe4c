import { tell, type Check } from './check.ts';

export const reconciliation: Check = {
  id: 'reconciliation',
  summary: 'Adds the adjustments of a bridge to the measure that it starts from.',
  describe: (result, reading) => tell(result, reading, { agrees: 'reconciles', disagrees: 'does not reconcile' }),
};
