import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseDocument } from 'htmlparser2';
import { loadSource } from '../load-source.js';

const ROUNDS = 5;

/** The whole analysis against htmlparser2's tree alone, file by file in turns, the first round for warming up. */
export async function raceParser(releases) {
  const program = await loadSource();
  const files = releases.map(({ path, name }) => ({ bytes: readFileSync(path), name }));
  const texts = files.map(({ bytes, name }) => program.sourceFromBytes(bytes, name).text);
  const length = texts.reduce((total, text) => total + text.length, 0);
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    let own = 0;
    let parser = 0;
    files.forEach(({ bytes, name }, index) => {
      const started = performance.now();
      program.analyze(program.sourceFromBytes(bytes, name));
      const between = performance.now();
      parseDocument(texts[index], { withStartIndices: true, withEndIndices: true });
      own += between - started;
      parser += performance.now() - between;
    });
    if (round > 0) rounds.push({ own, parser, ratio: own / parser });
  }
  const lines = rounds.map(
    ({ own, parser, ratio }) =>
      `${(length / own / 1e3).toFixed(1)} MB/s analysis, ${(length / parser / 1e3).toFixed(1)} MB/s parseDocument: ${ratio.toFixed(2)} times`,
  );
  const ratios = rounds.map(({ ratio }) => ratio).sort((one, other) => one - other);
  return [
    `Against htmlparser2 over ${files.length} files, ${(length / 1e6).toFixed(1)} MB:`,
    ...lines,
    `median ${ratios[ROUNDS >> 1].toFixed(2)} times`,
  ].join('\n');
}
