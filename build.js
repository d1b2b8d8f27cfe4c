// Makes dist/: the typed library (index.js, *.d.ts) and the program (cli.cjs), compiled ahead for a fast start.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(import.meta.url);
/** Where it is made; what is there already stays in use until all is done. */
const made = `${root}dist/.made-${process.pid}/`;
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Otherwise /\p{L}/u is compiled anew each time that it is used.
  supported: { 'regexp-unicode-property-escapes': true },
  logLevel: 'warning',
};

/** In the place of what `found` gives: a function that looks for it when it is first used. */
function standIn(found) {
  return new Proxy(function () {}, {
    get: (_, name) => found()[name],
    apply: (_, self, given) => found().apply(self, given),
    construct: (_, given) => new (found())(...given),
  });
}

/** What most runs never need, and what takes longer to load than all of the program, is loaded when it is first used. */
const loadedWhenUsed = {
  name: 'loaded-when-used',
  setup({ onResolve, onLoad }) {
    const namespace = 'loaded-when-used';
    onResolve(
      { filter: /^(node:(child_process|crypto|url)|chalk|cli-table3|htmlparser2|papaparse)$/ },
      ({ path, ...from }) => (from.namespace === namespace ? undefined : { path, namespace }),
    );
    // Of what these export, what nobody imports is left out. The defaults that are imported are those of CommonJS, all of it.
    onLoad({ filter: /./, namespace }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => /^\w+$/.test(name));
      const exports = names.map((name) =>
        name === 'default'
          ? `export default /* @__PURE__ */ standIn(() => require('${path}'));`
          : `export const ${name} = /* @__PURE__ */ standIn(() => require('${path}').${name});`,
      );
      return { contents: [standIn, ...exports].join('\n'), resolveDir: root };
    });
    onResolve({ filter: /reporters\/pages\.ts$/ }, () => ({ path: '../dist/pages.js', external: true }));
    // The command line decides on colours; chalk need not look at the terminal.
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'no-color', namespace: 'no-color' }));
    onLoad({ filter: /./, namespace: 'no-color' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/** The style and the script of the HTML report go into every page: as short as can be. */
const shortPages = {
  name: 'short-pages',
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /html\/(page-style|findings-style)\.ts$/ }, async ({ path }) => {
      const { code: module } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', format: 'esm' });
      const [[name, text]] = Object.entries(await import(`data:text/javascript,${encodeURIComponent(module)}`));
      const { code } = await transform(text, { loader: 'css', minify: true, target: browsers });
      return { contents: exported(name, code) };
    });
    onResolve({ filter: /\/page-script\.js$/ }, () => ({ path: './page-script.js', external: true }));
  },
};

/** Those of the last three years. */
const browsers = ['chrome111', 'firefox113', 'safari17'];

/** The code of src/reporters/html/page, which runs in browsers, as a text that the reporter puts into a page. */
async function buildPageScript() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/reporters/html/page/page.ts'],
    bundle: true,
    format: 'iife',
    minify: true,
    legalComments: 'none',
    target: browsers,
    write: false,
  });
  writeFileSync(`${made}page-script.js`, exported('PAGE_SCRIPT', outputFiles[0].text));
}

function exported(name, text) {
  return `export const ${name} = ${JSON.stringify(text.trim())};\n`;
}

/** What `import.meta.resolve` does, in a script. */
const resolveModule = "name=>require('node:url').pathToFileURL(require.resolve(name)).href";
/** And `import.meta.url`: the script stands for a module of src/cli, as far from the other folders as one. */
const here = "{get url(){return resolve('../package.json').slice(0,-12)+'src/cli/run.ts'}}";

await buildLibrary();
await buildPageScript();
await buildProgram();
await compileAhead();
const isTyped = writeDeclarations();
replaceDist();
if (!isTyped) process.exitCode = 1;

async function buildLibrary() {
  await build({
    ...shared,
    entryPoints: { index: 'src/index.ts', pages: 'src/reporters/pages.ts' },
    outdir: made,
    format: 'esm',
    packages: 'external',
    splitting: true,
    plugins: [shortPages],
  });
}

/**
 * One script: a function of `require` and `import` that returns what src/cli/run.ts exports; a script that is compiled
 * ahead cannot import by itself. ASCII, so that it is read as it stands; esbuild leaves regular expressions as they are.
 */
async function buildProgram() {
  await build({
    ...shared,
    entryPoints: ['src/cli/run.ts'],
    outfile: `${made}cli.cjs`,
    format: 'cjs',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    banner: { js: `((require,load)=>{const module={exports:{}},resolve=${resolveModule},here=${here};` },
    footer: { js: 'return module.exports})' },
    define: { 'import.meta.resolve': 'resolve', 'import.meta.url': 'here.url' },
    plugins: [loadedWhenUsed],
  });
  const program = readFileSync(`${made}cli.cjs`, 'utf8');
  writeFileSync(
    `${made}cli.cjs`,
    program.replaceAll(/\bimport\(/g, 'load(').replaceAll(/[^\0-\x7f]/g, escaped),
    'latin1',
  );
}

function escaped(letter) {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Runs the program as people do, and keeps what V8 compiled on the way; a V8 that does not know our flags goes without. */
async function compileAhead() {
  const compiled = require('./bin/compiled-ahead.js');
  if (spawnSync(process.execPath, [...compiled.flags, '--eval', '0']).status !== 0) return;
  for (const flag of compiled.flags) setFlagsFromString(flag);
  const filename = `${made}cli.cjs`;
  const script = new Script(readFileSync(filename, 'latin1'), { filename });
  const { main } = script.runInThisContext()(require);
  const silent = { isTerminal: () => false, columns: () => undefined, write: async () => 'written' };
  const host = {
    env: {},
    stdout: silent,
    stderr: silent,
    stdin: { isTerminal: () => false, read: async () => ({ kind: 'missing' }) },
    findUpward: () => undefined,
    readPage: () => ({ kind: 'missing' }),
    readFile: (path) => ({ kind: 'bytes', bytes: readFileSync(path) }),
  };
  const releases = readdirSync(`${root}fixtures/releases`).map(
    (name) => `${root}fixtures/releases/${name}/release.txt`,
  );
  for (const release of releases) await main(['check', release], host);
  // Options are read by what a plain check does without.
  await main(['check', '--quiet', ...releases.slice(0, 1)], host);
  writeFileSync(`${made}${compiled.file}`, script.createCachedData());
}

function writeDeclarations() {
  const tsc = require.resolve('typescript/bin/tsc');
  const options = ['--emitDeclarationOnly', '--declarationMap', 'false', '--outDir', made];
  return spawnSync(process.execPath, [tsc, '-p', root, ...options], { stdio: 'inherit' }).status === 0;
}

function replaceDist() {
  const next = `${root}.dist-${process.pid}`;
  renameSync(made, next);
  rmSync(`${root}dist`, { recursive: true, force: true });
  renameSync(next, `${root}dist`);
}
