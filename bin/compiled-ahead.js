'use strict';
// What build.js and the launcher agree on.

/** What V8 compiled on the way, in dist/; made for one version of it. */
exports.file = `cli-${process.versions.v8}.cache`;
/**
 * Runs are short, so that most of what V8 learns and optimises is never used: it is to wait longer with both than it does
 * by itself (about 1,000 and 130,000 bytes of bytecode run in a function); a release of 13 KB takes a quarter less time
 * so, a filing of 1.5 MB half. It is not to compile a regular expression twice, first for its interpreter.
 */
exports.flags = [
  '--interrupt-budget=1000000',
  '--interrupt-budget-factor-for-feedback-allocation=32',
  '--no-regexp-tier-up',
];
