import { expect, test } from '@jest/globals';
import { withoutEntities } from '../../src/source/entities.ts';
import { withoutMarkup } from '../../src/source/without-markup.ts';

test.each([
  ['$16.2&nbsp;million', '$16.2\u00a0million'],
  ['&#8364;5.1 million', '€5.1 million'],
  ['&#x20AC;5.1 million', '€5.1 million'],
  ['&pound;5.1m', '£5.1m'],
  ['R&D; 4.2%', 'R&D; 4.2%'],
  ['&unheard; of', '&unheard; of'],
  ['&#0; and &#9999999;', '&#0; and &#9999999;'],
])('%s reads %s', (written, read) => {
  expect(withoutEntities(written)).toBe(read);
});

test('printed words stand in one line, without tags and escapes', () => {
  expect(withoutMarkup('\\$16.2&nbsp;<b>million</b>\n or <i>5</i>%')).toBe('$16.2 million or 5%');
});
