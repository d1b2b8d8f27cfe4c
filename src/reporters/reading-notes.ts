import type { Reading } from '../model/report.ts';
import { pathTo } from './places.ts';
import { paintWith } from './paint.ts';
import type { Reporter } from './reporter.ts';
import { counted, printable, wrap } from './words.ts';

/** What was odd while reading, one note after the other with its place; says so where nothing was. */
export const readingNotes: Reporter<Reading> = (reading, { color, width }) => {
  const paint = paintWith(color);
  const told = reading.notes.flatMap(({ message, span }) => {
    const place = span === undefined ? printable(reading.source.name) : pathTo(reading, span);
    return [
      `${paint.strong(place)} ${paint.hint('note')} ${paint.strong('reading')}`,
      ...wrap(printable(message), width - 2).map((line) => `  ${line}`),
    ];
  });
  const read = [
    `read as ${reading.format}`,
    counted(reading.statements.length, 'statement'),
    counted(reading.claims.length, 'claim'),
    told.length === 0 ? 'nothing odd' : counted(reading.notes.length, 'note'),
  ];
  return [...told, `${printable(reading.source.name)}: ${read.join(', ')}.`, ''].join('\n');
};
