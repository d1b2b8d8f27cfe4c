import { withoutEntities } from './entities.ts';

/** Printed words as they read: without tags and escapes, entities decoded, in one line. */
export function withoutMarkup(printed: string): string {
  return withoutEntities(printed.replace(/<[^<>]*>/g, ''))
    .replaceAll('\\', '')
    .replace(/\s+/g, ' ');
}
