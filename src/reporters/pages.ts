// The reporters that are a program of their own in size: the command line loads them when a file of theirs is asked for.
export { htmlReport } from './html/html-report.ts';
export { xlsxReport } from './xlsx/xlsx-report.ts';
