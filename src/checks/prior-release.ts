import { tell, type Check } from './check.ts';

export const priorRelease: Check = {
  id: 'prior-release',
  summary: 'Holds the figures of earlier periods against the releases that printed them before.',
  describe: (result, reading) =>
    tell(result, reading, { agrees: 'is that of the prior release', disagrees: 'is not that of the prior release' }),
};
