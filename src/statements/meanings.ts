import type { CaptionMeaning } from '../model/overrides.ts';
import type { Reading } from '../model/report.ts';
import { captionKey } from './caption-key.ts';

/** The reading with the concepts that people give to captions in place of those that the program reads in them. */
export function withMeanings<Read extends Reading>(reading: Read, meanings: readonly CaptionMeaning[]): Read {
  if (meanings.length === 0) return reading;
  const concepts = new Map(meanings.map(({ caption, concept }) => [captionKey(caption), concept]));
  const statements = reading.statements.map((statement) => ({
    ...statement,
    lines: statement.lines.map((line) => {
      const concept = concepts.get(captionKey(line.caption));
      return concept === undefined ? line : { ...line, concept };
    }),
  }));
  return { ...reading, statements };
}
