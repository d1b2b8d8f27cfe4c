import { TOOL } from '../contract/tool.ts';
import type { AcceptedFinding, Finding, Suspect } from '../model/finding.ts';
import type { CheckName } from '../model/relation.ts';
import type { Note, Report } from '../model/report.ts';
import { slice, type SourceSpan } from '../source/source.ts';
import { comparisonOf } from './comparison.ts';
import { jsonText } from './json-text.ts';
import { nameOf, printedAt, spotPrintedAt, titleOf } from './places.ts';
import { plainWords, wellFormed } from './plain-words.ts';
import { adviceOf, sentenceOf } from './suspect-words.ts';

export interface SarifOptions {
  /** What `docs/checks` says of each check, as Markdown; rules without a page have no help. */
  readonly pages?: ReadonlyMap<CheckName, string>;
}

/**
 * The findings in the Static Analysis Results Interchange Format, SARIF 2.1.0
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): suspects are related locations, what would put a figure right is a fix,
 * what people let stand is suppressed.
 */
export function sarif(report: Report, { pages = new Map<CheckName, string>() }: SarifOptions = {}): string {
  const { source, findings, accepted = [], summary } = report;
  const rules = [...new Set([...findings, ...accepted].map(({ check }) => check))].sort();
  const run = {
    tool: {
      driver: {
        name: TOOL.name,
        version: TOOL.version,
        semanticVersion: TOOL.version,
        rules: rules.map((name) => ruleOf(name, pages.get(name))),
      },
    },
    columnKind: 'utf16CodeUnits',
    artifacts: [{ location: artifact(report), hashes: { 'sha-256': source.sha256 }, roles: ['analysisTarget'] }],
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: report.notes.map((note) => notificationOf(note, report)),
      },
    ],
    results: [
      ...findings.map((finding) => resultOf(finding, rules, report)),
      ...accepted.map((finding) => ({ ...resultOf(finding, rules, report), suppressions: [suppressionOf(finding)] })),
    ],
    properties: { summary },
  };
  return `${jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2)}\n`;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** The first paragraph of a page says what the check does; the whole page is its help. */
function ruleOf(name: CheckName, page: string | undefined): object {
  if (page === undefined) return { id: name };
  const help = page.replace(/^# .*\n+/, '').replace(/\n## How it is tested[\s\S]*$/, '\n');
  const [first = ''] = help.split('\n\n');
  return {
    id: name,
    shortDescription: { text: text(first) },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: 'error' },
  };
}

function resultOf(finding: Finding, rules: readonly CheckName[], report: Report): object {
  const { check, severity, message, span, results, suspects } = finding;
  const related = relatedTo(finding, report);
  const fixes = suspects.flatMap((suspect) => fixOf(suspect, report));
  return {
    ruleId: check,
    ruleIndex: rules.indexOf(check),
    // The standard has the same names for the same three.
    level: severity,
    message: { text: text([message, ...adviceOf(finding, report).slice(0, 1)].join('. ')) },
    locations: [locationOf(span, report)],
    ...(related.length > 0 && { relatedLocations: related }),
    ...(fixes.length > 0 && { fixes }),
    partialFingerprints: { 'figure/v1': fingerprint(finding, report) },
    properties: { results },
  };
}

/** Kept in a file of its own, beside the release. */
function suppressionOf({ acceptance: { reason, owner, date } }: AcceptedFinding): object {
  return {
    kind: 'external',
    status: 'accepted',
    ...(reason !== '' && { justification: text(reason) }),
    properties: { owner: plainWords(owner), date: plainWords(date) },
  };
}

/** Stays the same when other lines come or go: the check, and the name of the figure. */
function fingerprint({ check, span, message }: Finding, report: Report): string {
  const spot = spotPrintedAt(report, span);
  return plainWords(`${check}/${spot === undefined ? message : `${titleOf(spot.statement)}/${nameOf(spot)}`}`);
}

/** Every suspect in another place, and what fails for the same reason. */
function relatedTo({ span, suspects, results }: Finding, report: Report): readonly object[] {
  const elsewhere = suspects.filter((suspect) => suspect.span.start !== span.start);
  const others = results.slice(1).flatMap((id) => {
    const compared = comparisonOf(report, id);
    if (compared?.span === undefined) return [];
    const { name, reported, computed } = compared;
    const figures = `${reported}${computed === undefined ? '' : `, computed ${computed}`}`;
    return [{ span: compared.span, message: `fails for the same reason: ${name}: ${figures}` }];
  });
  return [
    ...elsewhere.map((suspect) => ({
      span: suspect.span,
      message: `${suspect.certainty} suspect: ${sentenceOf(suspect, report)}`,
    })),
    ...others,
  ].map(({ span: place, message }, id) => ({ id, ...locationOf(place, report), message: { text: text(message) } }));
}

/** Only what is certain, and only where the place in the file is known and holds nothing else. */
function fixOf({ certainty, suggestedText, span }: Suspect, report: Report): readonly object[] {
  if (certainty !== 'certain' || suggestedText === undefined || isExtracted(report)) return [];
  // Tags in the middle of a figure would be lost with it.
  if (slice(report.source, span).includes('<')) return [];
  const replacement = { deletedRegion: regionOf(span, report), insertedContent: { text: suggestedText } };
  return [
    {
      description: { text: text(`Print ${suggestedText} in place of ${printedAt(report, span)}.`) },
      artifactChanges: [{ artifactLocation: artifact(report), replacements: [replacement] }],
    },
  ];
}

function notificationOf({ message, span }: Note, report: Report): object {
  return {
    level: 'note',
    message: { text: text(message) },
    ...(span !== undefined && { locations: [locationOf(span, report)] }),
  };
}

/** Places in a PDF are those of its extracted text, and no region of the file. */
function locationOf(span: SourceSpan, report: Report): object {
  const spot = spotPrintedAt(report, span);
  return {
    physicalLocation: {
      artifactLocation: artifact(report),
      ...(!isExtracted(report) && { region: regionOf(span, report) }),
    },
    ...(spot !== undefined && {
      logicalLocations: [
        { name: plainWords(nameOf(spot)), fullyQualifiedName: plainWords(`${spot.statement.id}/${nameOf(spot)}`) },
      ],
    }),
  };
}

function isExtracted({ format }: Report): boolean {
  return format === 'pdf';
}

function regionOf({ start, end }: SourceSpan, report: Report): object {
  const { lines } = report.source;
  const [from, to] = [lines.at(start), lines.at(end)];
  const snippet = plainWords(slice(report.source, { start, end }));
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
    ...(snippet !== '' && { snippet: { text: snippet } }),
  };
}

function artifact({ source: { name } }: Report): object {
  return { uri: uriOf(name), index: 0 };
}

/** A path as a URI: relative paths stay so, `C:\release.txt` becomes a file's; standard input has a name of its own. */
function uriOf(name: string): string {
  if (name === '-') return 'stdin';
  const path = /^[A-Za-z]:[\\/]/.test(name) ? `/${name.replaceAll('\\', '/')}` : name;
  const segments = path.split('/').map((segment) => encodeURIComponent(wellFormed(segment)));
  return path.startsWith('/')
    ? `file://${segments.join('/').replace(/^\/([A-Za-z])%3A\//, '/$1:/')}`
    : segments.join('/');
}

/**
 * Words of a document as a message: no link can come of them (`[words](address)`), and braces, which would be places for
 * arguments, are doubled as the standard asks.
 */
function text(words: string): string {
  return plainWords(words).replaceAll('](', '] (').replaceAll('{', '{{').replaceAll('}', '}}');
}
