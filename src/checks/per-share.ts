import { tell, type Check } from './check.ts';

export const perShare: Check = {
  id: 'per-share',
  summary:
    'Divides the income of a period by the weighted average of shares and holds the result against the amount per share printed.',
  describe: (result, reading) =>
    tell(result, reading, { agrees: 'is the income per share', disagrees: 'is not the income per share' }),
};
