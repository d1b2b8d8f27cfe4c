import type { Reading } from '../../model/report.ts';
import type { Statement, StatementKind } from '../../model/statement.ts';
import { captionKey } from '../../statements/caption-key.ts';

/** The statements that an override speaks of, with their indexes. */
export function statementsOf(
  { statements }: Reading,
  kind: StatementKind | undefined,
): readonly (readonly [number, Statement])[] {
  return [...statements.entries()].filter(([, statement]) => kind === undefined || statement.kind === kind);
}

/** Indexes of the lines of a statement that people call so: by caption, or by place, `balance-sheet-1:12`. */
export function linesCalled({ id, lines }: Statement, name: string): readonly number[] {
  const [, statement, index] = PLACE.exec(name.trim()) ?? [];
  const key = captionKey(name);
  return [...lines.entries()]
    .filter(([line, { caption }]) => (index === undefined ? captionKey(caption) === key : isAt(id, line)))
    .map(([line]) => line);

  function isAt(own: string, line: number): boolean {
    return own === statement && `${line}` === index;
  }
}

const PLACE = /^([a-z-]+-\d+):(\d+)$/;
