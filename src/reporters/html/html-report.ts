import { createHash } from 'node:crypto';
import { bridgePaths } from '../bridge-steps.ts';
import { figureNumbers } from '../figure-numbers.ts';
import type { Reporter } from '../reporter.ts';
import { tickMarks } from '../tick-marks.ts';
import { counted } from '../words.ts';
import { coverage, legend } from './coverage.ts';
import { words } from './escape.ts';
import { findingsList } from './findings-list.ts';
import { PAGE_SCRIPT } from './page-script.js';
import { FINDINGS_STYLE } from './findings-style.ts';
import { PAGE_STYLE } from './page-style.ts';
import { proofs } from './proofs.ts';
import { release } from './release.ts';
import type { Page } from './statement-table.ts';

/**
 * The release as it reads, every figure with its tick mark, in one file that asks for nothing else: its policy lets
 * no script and no style run but its own two, whatever the release holds.
 */
export const htmlReport: Reporter = (report) => {
  const page: Page = { report, marks: tickMarks(report), numbers: figureNumbers(report), bridges: bridgePaths(report) };
  const name = words(report.source.name);
  const style =
    report.findings.length + (report.accepted ?? []).length === 0 ? PAGE_STYLE : `${PAGE_STYLE}${FINDINGS_STYLE}`;
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang=en>
<head>
<meta charset=utf-8>
<meta http-equiv=Content-Security-Policy content="${policy}">
<meta name=viewport content="width=device-width,initial-scale=1">
<title>${name}: tie-out</title>
<style>${style}</style>
</head>
<body>
<header>
<p class=name>${name}</p>
<h1>${report.findings.length === 0 ? verdict(page) : `<a href=#findings>${verdict(page)}</a>`}</h1>
${coverage(page)}
${legend(page)}
</header>
<div class=sheet>
<main aria-label="The release">
<h2 class=unseen>The release</h2>
${release(page)}
</main>
<aside aria-label="Findings and equations">
<section id=proof aria-live=polite aria-label="The figure"><h2>The figure</h2><p class=quiet>Point at a figure, or choose it, to see its equation. Arrow keys move, Enter goes to the equation, Escape back.</p></section>
<section id=findings><h2>Findings</h2>
${findingsList(page)}</section>
</aside>
</div>
<script type=application/json id=proofs>${proofs(page)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
};

function verdict({ report }: Page): string {
  const { findings, accepted = [], summary } = report;
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const told = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    count(severity) === 0 ? [] : [counted(count(severity), severity)],
  );
  if (told.length > 0) return [...told, ...(accepted.length > 0 ? [`${accepted.length} accepted`] : [])].join(', ');
  if (accepted.length > 0) return `Adds up but for ${counted(accepted.length, 'accepted finding')}`;
  return summary.tested === 0 ? 'Nothing could be tested' : 'Everything that was tested agrees';
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}
