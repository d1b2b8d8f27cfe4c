#!/usr/bin/env node
'use strict';
// Starts the program from the code that build.js compiled ahead for this Node; any other Node compiles it anew.
const { existsSync, readFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const compiled = require('./compiled-ahead.js');

const dist = `${__dirname}/../dist/`;
const filename = `${dist}cli.cjs`;
if (existsSync(filename)) {
  const isCompiled = existsSync(dist + compiled.file);
  if (isCompiled) compiled.flags.forEach((flag) => setFlagsFromString(flag));
  const cachedData = isCompiled ? readFileSync(dist + compiled.file) : undefined;
  const program = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
  program
    .runInThisContext()(require, (name) => import(name))
    .run();
} else {
  process.stderr.write('fusion-fin: it is not built yet; run npm ci in its folder\n');
  process.exitCode = 2;
}
