/** What the page does: shows the equation of the figure pointed at, lights up its parts, moves by keys. */
export const PAGE_SCRIPT: string = String.raw`(() => {
'use strict';
const VERDICTS = ['agrees', 'agrees within rounding', 'does not agree', 'not tested'];
const CLASSES = ['', 'r', 'w', 'n'];
const data = JSON.parse(document.getElementById('proofs').textContent);
const wordsAt = (at) => (typeof at === 'number' ? data.names[at] : '');
const checks = decoded(data.checks);
const claims = data.claims.map((claim) => (Array.isArray(claim) ? claim : data.claims[claim])).map(([says, verdict, lists, result, difference, reason]) =>
  [wordsAt(says), verdict, lists, result, difference, wordsAt(reason)]);
const statements = numbered();
const box = document.getElementById('proof');
const idle = [...box.childNodes];
let uses;
let pinned = null;

function make(tag, name, ...inside) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...inside.filter((part) => part !== '' && part != null));
  return element;
}
/** Each as [name, verdict, operation, subject, lists, computed, difference, reason, quantity]. */
function decoded(told) {
  let like;
  return told.map((item) => {
    const [away, verdict = 0, result, difference, reason] = Array.isArray(item) ? item : [item];
    if (Array.isArray(item) && Array.isArray(item[3])) {
      const [name, operation, subject, lists, ...came] = item;
      like = [wordsAt(name), came[0] || 0, operation, subject, lists, came[1], came[2], wordsAt(came[3]), wordsAt(came[4])];
      return like;
    }
    const moved = like[4].map((list) => list.map((term) => term + (term < 0 ? -away : away)));
    like = [like[0], verdict, like[2], like[3] + away, moved, result, difference, wordsAt(reason), like[8]];
    return like;
  });
}
/** Gives every figure its id, by its place; the statements with the number of their first figure, their title and heads. */
function numbered() {
  let first = 0;
  const sections = [...document.querySelectorAll('main section[id^=s]')];
  return sections.sort((one, other) => one.id.slice(1) - other.id.slice(1)).map((section) => {
    const table = section.querySelector('table');
    const heads = [];
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-labelledby', section.querySelector('h3').id);
    for (const line of table.tHead.rows) {
      let at = 0;
      for (const cell of [...line.cells].slice(1))
        for (let columns = cell.colSpan; columns > 0; columns -= 1, at += 1)
          heads[at] = [heads[at], cell.textContent.replace(/\u00a0/g, ' ')].filter(Boolean).join(' ');
    }
    const statement = [first, section.querySelector('h3').textContent, heads];
    for (const line of table.tBodies[0].rows) {
      line.cells[0].scope = 'row';
      for (const cell of [...line.cells].slice(1)) {
        if (!cell.firstChild) continue;
        cell.id = 'f' + (first + cell.cellIndex - 1);
        hang(cell);
      }
      first += heads.length;
    }
    return statement;
  });
}
/** What stands behind the last digit goes to the right of it, with the mark. */
function hang(cell) {
  const words = cell.firstChild;
  const behind = /\d([^\d]{1,4})$/.exec(words.data);
  if (!behind && words === cell.lastChild) return;
  const rest = make('i', '', behind ? words.splitText(words.length - behind[1].length) : '', ...[...cell.childNodes].slice(behind ? 2 : 1));
  cell.append(rest);
  cell.classList.add('h');
}
for (const claim of document.querySelectorAll('main u[id^=k]')) {
  claim.tabIndex = 0;
  claim.setAttribute('role', 'button');
}
const cellOf = (figure) => document.getElementById('f' + figure);
const figuresOf = (lists) => lists.flat().map((term) => Math.abs(term) - 1);

/** Of every figure: the checks that it is the subject of, and those that it is a part of. */
function usesOf(figure) {
  if (!uses) {
    uses = new Map();
    const use = (at) => uses.get(at) || uses.set(at, { own: [], parts: [] }).get(at);
    for (const check of checks) {
      if (check[3]) use(check[3] - 1).own.push(check);
      for (const at of figuresOf(check[4])) (check[2] === 1 ? use(at).own : use(at).parts).push(check);
    }
  }
  return uses.get(figure) || { own: [], parts: [] };
}
function placeOf(figure) {
  let found = statements[0];
  for (const statement of statements) if (statement[0] <= figure) found = statement;
  return { statement: found, head: found[2][(figure - found[0]) % found[2].length] };
}
function captionOf(figure) {
  const cell = cellOf(figure);
  return (cell && cell.parentNode.cells[0].textContent) || 'a line without a caption';
}
function printed(element) {
  if (!element) return '';
  const copy = element.cloneNode(true);
  for (const mark of copy.querySelectorAll('b')) mark.remove();
  return copy.textContent.trim();
}
function nameOf(figure, beside) {
  const place = placeOf(figure);
  const told = beside == null ? { statement: null } : placeOf(beside);
  const same = told.statement === place.statement;
  return [captionOf(figure), same && told.head === place.head ? '' : place.head, same || beside == null ? '' : place.statement[1]]
    .filter(Boolean).join(', ');
}
function link(figure, beside) {
  const anchor = make('a', '', nameOf(figure, beside));
  anchor.href = '#f' + figure;
  return anchor;
}
function row(sign, name, value, kind) {
  return make('tr', kind, make('td', 'sign', sign), make('td', 'of', name), make('td', 'num', value));
}
function termRows(lists, operation, beside) {
  return lists.flatMap((list, at) => list.map((term, index) => {
    const figure = Math.abs(term) - 1;
    const first = at > 0 ? (operation === 3 ? '÷' : 'from') : '';
    const sign = index === 0 ? (term < 0 ? '−' : first) : term < 0 ? '−' : '+';
    return row(sign, link(figure, beside), printed(cellOf(figure)));
  }));
}
function equation(title, verdict, rows, reason) {
  return make('div', 'eq', make('p', 'verdict ' + CLASSES[verdict], make('b', '', title), ' ', make('span', '', VERDICTS[verdict])),
    make('table', '', make('tbody', '', ...rows)), reason ? make('p', 'quiet', reason) : '');
}
/** "Tie-out", "Per share". */
const titled = (name) => name[0].toUpperCase() + name.slice(1).replace(/^er-|^ercent-/, (part) => part.slice(0, -1) + ' ');
function ofCheck(check, figure) {
  const [name, verdict, operation, subject, lists, result, difference, reason, quantity] = check;
  const computed = result || (subject ? printed(cellOf(subject - 1)) : '');
  if (operation === 1) {
    const others = [subject - 1, ...figuresOf(lists)].filter((at) => at !== figure && at >= 0);
    return equation(titled(name), verdict, [
      ...others.map((at) => row('=', link(at, figure), printed(cellOf(at)))),
      ...(difference ? [row('', 'difference', difference, 'apart')] : []),
    ], reason);
  }
  return equation(quantity || titled(name), verdict, [
    ...termRows(lists, operation, figure),
    ...(computed ? [row('=', 'computed', computed, 'total')] : []),
    ...(difference ? [row('', 'reported', printed(cellOf(subject - 1))), row('', 'difference', difference, 'apart')] : []),
  ], reason);
}
function ofClaim(claim, element) {
  const [says, verdict, lists, result, difference, reason] = claim;
  const computed = result || (lists && lists[0].length && says !== 'sign' && says !== 'direction' ? printed(element) : '');
  return equation(says.replaceAll('-', ' '), verdict, [
    ...termRows(lists || [], claim[0] === 'ratio' ? 3 : 4),
    ...(computed ? [row('=', 'computed', computed, 'total')] : []),
    ...(difference ? [row('', 'said', printed(element)), row('', 'difference', difference, 'apart')] : []),
  ], reason);
}
function clear() {
  for (const lit of document.querySelectorAll('.me,.on,.of')) if (lit.id) lit.classList.remove('me', 'on', 'of');
}
function light(figures, name) {
  for (const figure of figures) {
    const cell = cellOf(figure);
    if (cell && !cell.classList.contains('me')) cell.classList.add(name);
  }
}
function show(element) {
  clear();
  element.classList.add('me');
  document.body.classList.add('shown');
  const close = make('button', 'close', '×');
  close.setAttribute('aria-label', 'Close');
  if (element.id[0] === 'k') {
    const claim = claims[element.id.slice(1) - 1];
    light(figuresOf(claim[2] || []), 'on');
    box.replaceChildren(close, make('h2', '', 'The claim'), make('p', 'figure', printed(element)), ofClaim(claim, element));
    return;
  }
  const figure = Number(element.id.slice(1));
  const { own, parts } = usesOf(figure);
  for (const check of own) light([check[3] - 1, ...figuresOf(check[4])].filter((at) => at !== figure), 'on');
  if (own.length === 0) light(parts.map((check) => check[3] - 1), 'of');
  const told = parts.filter((check) => check[3]);
  box.replaceChildren(close, make('h2', '', 'The figure'),
    make('p', 'figure', printed(element)), make('p', 'caption', nameOf(figure)),
    ...own.map((check) => ofCheck(check, figure)),
    told.length ? make('div', 'eq', make('p', '', make('b', '', 'Part of')),
      make('ul', '', ...told.slice(0, 12).map((check) => make('li', '', link(check[3] - 1, figure), ' ' + printed(cellOf(check[3] - 1)), make('span', 'quiet', ', ' + VERDICTS[check[1]])))))
      : own.length ? '' : make('p', 'quiet', 'Nothing says what it should be.'));
}
function release() {
  pinned = null;
  clear();
  document.body.classList.remove('shown');
  box.replaceChildren(...idle);
}
function pin(element) {
  pinned = element;
  show(element);
}
function go(element, reveal) {
  if (!element) return;
  for (let above = element.parentNode; above; above = above.parentNode) if (above.tagName === 'DETAILS') above.open = true;
  if (element.tagName === 'TD') {
    const grid = element.closest('table');
    for (const other of grid.querySelectorAll('td[tabindex]')) other.removeAttribute('tabindex');
    element.tabIndex = 0;
  }
  if (reveal) element.scrollIntoView({ block: 'center', inline: 'nearest' });
  element.focus({ preventScroll: Boolean(reveal) });
  pin(element);
}
function draw(tag, attributes, ...inside) {
  // The bars of coverage are drawings, too.
  const element = document.createElementNS(document.querySelector('svg').namespaceURI, tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...inside);
  return element;
}
/** A bridge as a waterfall: bars under one another, so that captions read as they do in the statement. */
function waterfall([, zero, cut, rows]) {
  const captions = rows.map(([figure]) => captionOf(figure));
  const head = placeOf(rows[0][0]).head;
  const bar = (name, one, other) =>
    draw('path', { class: name, d: 'M' + Math.min(one, other) / 10 + ',12.5h' + Math.max(1.5, Math.abs(other - one) / 10) });
  const svg = draw('svg', { viewBox: '0 0 500 ' + (rows.length * 22 + 6) },
    draw('path', { class: 'zero', d: 'M' + zero / 10 + ',0v' + (rows.length * 22 + 6) }));
  rows.forEach(([figure, stands, from, to, computed, words], row) => {
    const caption = captions[row];
    const short = caption.length > 30 ? caption.slice(0, 29).trimEnd() + '…' : caption;
    const line = draw('a', { href: '#f' + figure, transform: 'translate(0,' + row * 22 + ')' },
      draw('text', { y: 17, class: stands ? 't' : '' }, short),
      draw('text', { x: 500, y: 17, class: 'v' }, printed(cellOf(figure))),
      bar(stands ? 'level' : to < from ? 'down' : 'up', from, to));
    if (short !== caption) line.prepend(draw('title', {}, caption));
    if (words) {
      line.append(bar('apart', to, computed));
      line.lastChild.append(draw('title', {}, words));
    }
    if (cut && stands) line.append(draw('path', { class: 'cut', d: 'M215 21l5 -17M220 21l5 -17' }));
    if (row + 1 < rows.length) line.append(draw('path', { d: 'M' + to / 10 + ',6v35' }));
    svg.append(line);
  });
  return make('figure', '', make('figcaption', '', captions[0] + ' to ' + captions[captions.length - 1] + (head ? ', ' + head : '')), svg);
}
/** Those of a statement stand below it; after the first two, they are folded away. */
const drawn = new Map();
for (const bridge of data.bridges) drawn.set(bridge[0], [...(drawn.get(bridge[0]) || []), waterfall(bridge)]);
for (const [statement, figures] of drawn) {
  const more = figures.splice(2);
  const folded = more.length ? make('details', '', make('summary', '', more.length + ' more'), ...more) : '';
  document.getElementById('s' + statement).after(make('div', 'bridges', ...figures, folded));
}
const figureAt = (target) => target.closest && target.closest('main td[id],main u[id]');

for (const grid of document.querySelectorAll('main table[role=grid]')) {
  const first = grid.querySelector('td[id]');
  if (first) first.tabIndex = 0;
}
document.addEventListener('mouseover', ({ target }) => {
  const element = figureAt(target);
  if (element && !pinned) show(element);
  const anchor = target.closest('#proof a');
  for (const pointed of document.querySelectorAll('.at')) pointed.classList.remove('at');
  if (anchor) document.querySelector(anchor.getAttribute('href')).classList.add('at');
});
document.addEventListener('focusin', ({ target }) => {
  const element = figureAt(target);
  if (element && element !== pinned) pin(element);
});
document.addEventListener('click', (event) => {
  if (event.target.closest('.close')) return release();
  const anchor = event.target.closest('a');
  if (anchor) {
    event.preventDefault();
    return go(document.getElementById(anchor.getAttribute('href').slice(1)), true);
  }
  const element = figureAt(event.target);
  if (element) go(element);
  else if (pinned && event.target.closest('main')) release();
});
document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (key === 'Escape') {
    const back = box.contains(target) ? pinned : null;
    if (back) back.focus();
    else release();
    return;
  }
  const element = figureAt(target);
  if (!element || event.altKey || event.ctrlKey || event.metaKey) return;
  if (key === 'Enter' || key === ' ') {
    const first = box.querySelector('a');
    if (first) first.focus();
    event.preventDefault();
    return;
  }
  if (element.tagName !== 'TD') return;
  const next = neighbour(element, key);
  if (next) {
    event.preventDefault();
    go(next);
  }
});
function neighbour(cell, key) {
  const line = cell.parentNode;
  const inLine = [...line.querySelectorAll('td[id]')];
  const at = inLine.indexOf(cell);
  if (key === 'ArrowRight') return inLine[at + 1];
  if (key === 'ArrowLeft') return inLine[at - 1];
  if (key === 'Home') return inLine[0];
  if (key === 'End') return inLine[inLine.length - 1];
  const step = key === 'ArrowDown' ? 'nextElementSibling' : key === 'ArrowUp' ? 'previousElementSibling' : '';
  for (let other = step && line[step]; other; other = other[step]) {
    const found = other.cells[cell.cellIndex];
    if (found && found.id) return found;
  }
}
if (/^#[fk]\d+$/.test(location.hash)) go(document.getElementById(location.hash.slice(1)), true);
})();`;
