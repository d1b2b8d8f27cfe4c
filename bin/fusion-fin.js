#!/usr/bin/env node
'use strict';
// Starts the program from the code that build.js compiled ahead for this Node; any other Node compiles it anew.
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const dist = `${__dirname}/../dist/`;
const filename = `${dist}cli.cjs`;
const program = new Script(readFileSync(filename, 'latin1'), {
  filename,
  cachedData: readFileSync(`${dist}cli.cache`),
});
program
  .runInThisContext()(require, (name) => import(name))
  .run();
