import type { Reporter } from './reporter.ts';

export const reconcile: Reporter = () => '';
