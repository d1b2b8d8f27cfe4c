import { applyEdits } from './printed.js';
import { cellAt, holdingChecks, keyOf, sameCell, withValues } from './cells.js';

/** What came of one fault: whether it could be seen, whether it was, and whom it was blamed on. */
export function judgeFault(context, fault) {
  const { report, analyze, sourceFromText, source } = context;
  const broken = brokenChecks(context, fault);
  const outcome = {
    // A line too many breaks no result; that it is there is what has to be seen.
    detectable: broken.length > 0 || fault.inserted !== undefined,
    detected: false,
    first: false,
    alike: false,
    three: false,
    right: false,
  };
  if (fault.apart === true && !fault.changes.every((change) => brokenChecks(context, { changes: [change] }).length > 0))
    outcome.detectable = false;
  if (!outcome.detectable) return outcome;
  const { text, landed } = applyEdits(source.text, fault.edits);
  const faulty = analyze(sourceFromText(text, source.name), { format: report.format });
  const found = newErrors(context, faulty);
  if (found.length === 0) return { ...outcome, faulty };
  if (fault.apart === true && !areToldApart(context, fault, found)) return { ...outcome, faulty };
  outcome.detected = true;
  const suspects = found.flatMap(({ suspects: named }) => named);
  const [first] = suspects;
  const isCulprit = culpritTest(context, fault, broken, faulty, landed);
  outcome.first = first !== undefined && isCulprit(first, found[0]);
  outcome.alike = outcome.first || (first !== undefined && repairs(context, fault, broken, first));
  outcome.three = suspects.slice(0, 3).some((suspect) => isCulprit(suspect, found[0]));
  outcome.right = outcome.first && isRight(context, fault, first, found[0], landed);
  return { ...outcome, faulty, found };
}

/** Results of the clean report that hold and that the fault breaks beyond rounding. */
function brokenChecks({ report, checksOf, evaluate }, fault) {
  const reading = withValues(report, fault.changes);
  const touched = new Set(fault.changes.flatMap(({ ref }) => checksOf.get(keyOf(ref)) ?? []));
  const broken = [...touched].filter(
    (check) => (fault.within?.has(check) ?? true) && evaluate(check.relation, reading).verdict === 'disagrees',
  );
  return fault.only === undefined || broken.every(fault.only) ? broken : [];
}

/** Findings of severity error that the clean report does not have. */
export function newErrors({ known }, faulty) {
  const errors = faulty.findings.filter(({ severity }) => severity === 'error');
  return errors.filter((finding) => resultKeys(faulty, finding).some((key) => !known.has(key)));
}

/** What the failing results of a finding are about, in words that survive a change of figures. */
export function resultKeys(report, { results }) {
  return results.map((id) => {
    const check = report.checks.find((candidate) => candidate.id === id);
    const { subject, check: name } = check?.relation ?? {};
    const line = subject && report.statements[subject.statement]?.lines[subject.line];
    return line === undefined ? id : [name, subject.statement, line.caption, subject.column].join('|');
  });
}

function culpritTest(context, fault, broken, faulty, landed) {
  if (fault.missing !== undefined) {
    const totals = new Set(broken.map(({ relation }) => cellAt(context.report, relation.subject).raw));
    return ({ edit, span }) => edit === 'missing-line' && totals.has(faulty.source.text.slice(span.start, span.end));
  }
  if (fault.inserted !== undefined) {
    // Of two lines that are alike either may be called the copy.
    const copy = landed.find(({ start, end }) => end > start);
    const originals = fault.inserted.cells.map(({ cell }) => relocated(cell.span, fault.edits));
    return ({ span }) => [copy, ...originals].some(({ start, end }) => span.start <= end && span.end >= start);
  }
  if (fault.doubled !== undefined) {
    const [copy] = landed;
    const length = copy.end - copy.start;
    return ({ edit, span }) => edit === 'doubled-line' && span.start >= copy.start - length && span.end <= copy.end;
  }
  const places = fault.changes.map(({ ref }) => relocated(cellAt(context.report, ref).span, fault.edits));
  return ({ cell, span }) =>
    cell !== undefined && places.some(({ start, end }) => span.start <= end && span.end >= start);
}

/** Whether each figure that was changed is suspected, in a finding of its own. */
function areToldApart({ report }, { changes, edits }, found) {
  const told = changes.map(({ ref }) => {
    const { start, end } = relocated(cellAt(report, ref).span, edits);
    return found.findIndex(({ suspects }) => suspects.some(({ span }) => span.start <= end && span.end >= start));
  });
  return !told.includes(-1) && new Set(told).size === told.length;
}

/** Where a span of the clean text stands in the faulty one. */
function relocated({ start, end }, edits) {
  const moved = edits
    .filter((edit) => edit.end <= start)
    .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return { start: start + moved - 1, end: end + moved + 1 };
}

/** Whether the figure named could as well be wrong: its repair puts all of the clean report's broken results right. */
function repairs(context, fault, broken, { cell, suggested }) {
  if (cell === undefined || fault.missing !== undefined || fault.doubled !== undefined) return false;
  if (fault.inserted !== undefined) return false;
  if (fault.only !== undefined) return broken.some(({ relation }) => takesPart(relation, cell));
  if (suggested === undefined || cellAt(context.report, cell) === undefined) return false;
  const changes = [...fault.changes.filter(({ ref }) => !sameCell(ref, cell)), { ref: cell, value: suggested }];
  const reading = withValues(context.report, changes);
  const touched = new Set(changes.flatMap(({ ref }) => context.checksOf.get(keyOf(ref)) ?? []));
  return [...touched].every((check) => context.evaluate(check.relation, reading).verdict !== 'disagrees');
}

function takesPart({ subject, terms }, cell) {
  return sameCell(subject, cell) || terms.some((term) => sameCell(term.cell, cell));
}

function isRight(context, fault, { cell, suggested }, { message }) {
  if (fault.missing !== undefined)
    return fault.missing.cells.some(({ cell: lost }) => message.includes(lost.raw.replace(/[^\d.,]/g, '')));
  if (fault.doubled !== undefined || fault.inserted !== undefined) return true;
  const original = cell && cellAt(context.report, cell);
  return original !== undefined && suggested !== undefined && original.value.eq(suggested);
}

export { holdingChecks };
