import type { Reading } from '../model/report.ts';
import type { Reporter } from './reporter.ts';

export const statements: Reporter<Reading> = () => '';
