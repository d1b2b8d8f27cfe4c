import { make } from './elements.ts';

/** A statement of the page: the number of its first figure, its title, and what stands above each column. */
interface PrintedStatement {
  readonly first: number;
  readonly title: string;
  readonly heads: readonly string[];
}

const statements: readonly PrintedStatement[] = numbered();

export function cellOf(figure: number): HTMLElement | null {
  return document.getElementById(`f${figure}`);
}

/** A figure as it is printed, without its mark. */
export function printed(element: Element | null): string {
  if (element === null) return '';
  const copy = element.cloneNode(true);
  if (copy instanceof Element) for (const mark of copy.querySelectorAll('b')) mark.remove();
  return (copy.textContent ?? '').trim();
}

export function captionOf(figure: number): string {
  const caption = cellOf(figure)?.closest('tr')?.cells[0]?.textContent ?? '';
  return caption === '' ? 'a line without a caption' : caption;
}

/** What stands above the column of a figure. */
export function headOf(figure: number): string {
  const statement = statementOf(figure);
  return statement?.heads[(figure - statement.first) % statement.heads.length] ?? '';
}

/** Caption, column and statement; beside another figure only what is different. */
export function nameOf(figure: number, beside?: number): string {
  const statement = statementOf(figure);
  const isSame = beside !== undefined && statementOf(beside) === statement;
  const isBelow = isSame && headOf(beside) === headOf(figure);
  const title = isSame || beside === undefined ? '' : (statement?.title ?? '');
  return [captionOf(figure), isBelow ? '' : headOf(figure), title].filter((part) => part !== '').join(', ');
}

function statementOf(figure: number): PrintedStatement | undefined {
  return statements.findLast(({ first }) => first <= figure) ?? statements[0];
}

/** Gives every figure its id, by its place among the figures of all statements, and every table its roles. */
function numbered(): readonly PrintedStatement[] {
  const numberOf = ({ id }: Element): number => parseInt(id.slice(1), 10);
  const sections = [...document.querySelectorAll('main section[id^=s]')];
  sections.sort((one, other) => numberOf(one) - numberOf(other));
  let first = 0;
  return sections.flatMap((section) => {
    const table = section.querySelector('table');
    const title = section.querySelector('h3');
    if (table === null || title === null) return [];
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-labelledby', title.id);
    const statement = { first, title: title.textContent, heads: headsOf(table) };
    for (const line of table.tBodies[0]?.rows ?? []) {
      numberLine(line, first);
      first += statement.heads.length;
    }
    return [statement];
  });
}

/** What stands above each column, spanners first. */
function headsOf(table: HTMLTableElement): readonly string[] {
  const heads: string[] = [];
  for (const line of table.tHead?.rows ?? []) {
    let at = 0;
    for (const cell of [...line.cells].slice(1)) {
      const words = cell.textContent.replaceAll('\u00a0', ' ');
      for (const end = at + cell.colSpan; at < end; at += 1) {
        heads[at] = [heads[at] ?? '', words].filter((part) => part !== '').join(' ');
      }
    }
  }
  return heads;
}

function numberLine({ cells: [caption, ...cells] }: HTMLTableRowElement, first: number): void {
  if (caption !== undefined) caption.scope = 'row';
  for (const cell of cells) {
    if (cell.firstChild === null) continue;
    cell.id = `f${first + cell.cellIndex - 1}`;
    hang(cell);
  }
}

/** What stands behind the last digit goes to the right of it, with the mark. */
function hang(cell: HTMLTableCellElement): void {
  const [words] = cell.childNodes;
  const behind = words instanceof Text ? (/\d([^\d]{1,4})$/.exec(words.data)?.[1] ?? '') : '';
  if (behind === '' && words === cell.lastChild) return;
  if (words instanceof Text && behind !== '') words.splitText(words.length - behind.length);
  cell.append(make('i', '', ...[...cell.childNodes].slice(1)));
  cell.classList.add('h');
}
