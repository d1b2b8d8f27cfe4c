import type { CheckName } from '../model/relation.ts';
import { average } from './average.ts';
import { balance } from './balance.ts';
import type { Check } from './check.ts';
import { crossFooting } from './cross-footing.ts';
import { difference } from './difference.ts';
import { footing } from './footing.ts';
import { heading } from './heading.ts';
import { perShare } from './per-share.ts';
import { percentChange } from './percent-change.ts';
import { priorRelease } from './prior-release.ts';
import { proseDirection } from './prose-direction.ts';
import { prose } from './prose.ts';
import { ratio } from './ratio.ts';
import { reconciliation } from './reconciliation.ts';
import { rollForward } from './roll-forward.ts';
import { tieOut } from './tie-out.ts';

/** Every check, by name; one that is missing here does not compile. */
export const checks: Readonly<Record<CheckName, Check>> = {
  footing,
  'cross-footing': crossFooting,
  difference,
  balance,
  'roll-forward': rollForward,
  reconciliation,
  'tie-out': tieOut,
  ratio,
  'per-share': perShare,
  'percent-change': percentChange,
  average,
  prose,
  'prose-direction': proseDirection,
  heading,
  'prior-release': priorRelease,
};
