import inside from '../../jest.config.js';

/** Checks of what we write by programs that are not ours; `npm test` leaves them out. */
export default {
  ...inside,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/outside/*.outside.ts'],
  testTimeout: 120_000,
};
