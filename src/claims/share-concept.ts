/** What a concept is of the revenue is a concept, too: `research-and-development-percent-of-revenue`. */
export function shareOfRevenueConcept(concept: string): string {
  return `${concept}${SHARE}`;
}

/** The concept whose share of the revenue another one is. */
export function sharedConcept(concept: string | undefined): string | undefined {
  return concept?.endsWith(SHARE) === true ? concept.slice(0, -SHARE.length) : undefined;
}

const SHARE = '-percent-of-revenue';
