import { go, listen } from './moves.ts';
import { drawBridges } from './waterfall.ts';

// What the page of a report does: it shows the equation of the figure pointed at, lights up its parts, and moves by keys.
for (const claim of document.querySelectorAll<HTMLElement>('main u[id^=k]')) {
  claim.tabIndex = 0;
  claim.setAttribute('role', 'button');
}
drawBridges();
for (const grid of document.querySelectorAll('main table[role=grid]')) {
  const first = grid.querySelector<HTMLElement>('td[id]');
  if (first !== null) first.tabIndex = 0;
}
listen();
if (/^#[fk]\d+$/.test(location.hash)) go(document.getElementById(location.hash.slice(1)), 'center');
