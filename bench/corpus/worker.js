// Analyses releases one after another and tells what it found in each.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { loadSource } from '../load-source.js';
import { measure } from './measure.js';

const program = await loadSource();
parentPort.postMessage('ready');
for (const { path, form, name } of workerData) {
  try {
    const bytes = readFileSync(path);
    parentPort.postMessage({ form, name, ...(await measure(program, bytes, name)) });
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.stack : String(error)}`, { cause: error });
  }
}
