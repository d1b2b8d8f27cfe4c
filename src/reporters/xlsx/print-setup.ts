import type { Feature, Image, SheetOptions } from 'write-excel-file/node';
import { CHECKS_SHEET } from './work-paper.ts';

/** On paper a sheet is one page wide, that of the checks two, and its heads stand on every page. */
export const printSetup: Feature<FileContent> = {
  files: {
    transform: {
      'xl/workbook.xml': {
        transform: (content, sheets) =>
          content.replace('<definedNames/>', `<definedNames>${sheets.map(printTitles).join('')}</definedNames>`),
      },
      'xl/worksheets/sheet{id}.xml': {
        transform: (content) => content.replace('<sheetViews>', `${FIT_TO_PAGE}<sheetViews>`),
        transformElementAttributes: (element, attributes, _, { sheet }) =>
          element === 'pageSetup'
            ? { ...attributes, fitToWidth: sheet === CHECKS_SHEET ? 2 : 1, fitToHeight: 0 }
            : attributes,
      },
    },
  },
};

/** What a picture on a sheet could be; none of ours has one. */
type FileContent = Image['content'];

const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** Sheets bear names of our own, without a sign that would have to be escaped. */
function printTitles({ sheet = '', stickyRowsCount = 0 }: SheetOptions<FileContent>, index: number): string {
  if (stickyRowsCount === 0) return '';
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheet}'!$1:$${stickyRowsCount}</definedName>`;
}
