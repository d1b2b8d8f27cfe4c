import { tell, type Check } from './check.ts';

export const proseDirection: Check = {
  id: 'prose-direction',
  summary: 'Holds a word that claims a direction or a sign against the statements.',
  describe: (result, reading) =>
    tell(result, reading, { agrees: 'agrees with the statements', disagrees: 'does not agree with the statements' }),
};
