#!/usr/bin/env node
'use strict';
// Starts the program from the code that build.js compiled ahead for this Node; any other Node compiles it anew.
const { existsSync, readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const filename = `${__dirname}/../dist/cli.cjs`;
const compiled = `${__dirname}/../dist/cli.cache`;
if (existsSync(compiled)) {
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: readFileSync(compiled) });
  const program = script.runInThisContext()(require, (name) => import(name));
  program.run();
} else {
  process.stderr.write('fusion-fin: it is not built yet; run npm ci in its folder\n');
  process.exitCode = 2;
}
