import { expect, test } from '@jest/globals';
import { readBlocks } from '../../src/lexer/read-blocks.ts';
import { sourceFromText } from '../../src/source/read-source.ts';

const SUBMISSION = `<SEC-DOCUMENT>0000000000-31-000001.txt : 20310804
<SEC-HEADER>
COMPANY CONFORMED NAME:			NORTHWIND FERRIES INC
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<TEXT>
<PAGE>
The report itself.
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.1
<SEQUENCE>2
<FILENAME>release.txt
<TEXT>
Northwind reports.

                      2031       2030
Fares               $9,120     $8,004
Fuel                (1,200)    (1,100)
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.2
<TEXT>
<HTML><BODY><P>A letter.</P></BODY></HTML>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<TEXT>
begin 644 logo.gif
M1TE&.#EA
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;

test('the documents of a submission, exhibits first, each by its own form', () => {
  const source = sourceFromText(SUBMISSION);
  const { format, blocks, notes } = readBlocks(source);
  expect(format).toBe('sgml');
  expect(
    blocks.map((block) =>
      block.kind === 'prose' ? block.passage.text : block.rows.map(({ cells }) => cells.map(({ text }) => text)),
    ),
  ).toEqual([
    'Northwind reports.',
    [
      ['2031', '2030'],
      ['Fares', '$9,120', '$8,004'],
      ['Fuel', '(1,200)', '(1,100)'],
    ],
    'A letter.',
    'The report itself.',
  ]);
  expect(notes).toEqual([
    { message: 'The document of type GRAPHIC is not read: it is no text.', span: expect.anything() },
  ]);
});

test('a submission cut short', () => {
  const cut = SUBMISSION.slice(0, SUBMISSION.indexOf('Fuel') - 1);
  expect(readBlocks(sourceFromText(cut)).blocks.map(({ kind }) => kind)).toContain('prose');
  expect(readBlocks(sourceFromText('<SEC-DOCUMENT>x\n<SEC-HEADER>\n')).format).toBe('sgml');
});
