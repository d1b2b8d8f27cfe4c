import { dirname, isAbsolute, join } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import { called } from '../called.ts';
import { complain } from '../complain.ts';
import type { Host } from '../host.ts';
import { configFrom, type Config, type ConfigOptions, type Table } from './config.ts';

/** What a configuration file settles; says why it cannot be used, and what is odd in it. */
export async function readConfig(path: string, host: Host): Promise<Config | undefined> {
  const content = host.readFile(path);
  if (content.kind !== 'bytes') return complain(`${called(path)} ${UNREADABLE[content.kind]}`, host);
  const table = tableOf(new TextDecoder().decode(content.bytes));
  if (table.kind === 'broken') return complain(`${path}:${table.line}:${table.column}: ${table.reason}`, host);
  const result = configFrom(table.table);
  if (result.kind === 'unusable') return complain(`${called(path)}: ${result.problem}`, host);
  const { config } = result;
  for (const warning of config.warnings) await complain(`${called(path)}: ${warning}`, host);
  return { ...config, options: { ...config.options, ...besideConfig(config.options, dirname(path)) } };
}

/** The files that it names, which lie beside it. */
function besideConfig({ baseline, prior }: ConfigOptions, folder: string): Pick<ConfigOptions, 'baseline' | 'prior'> {
  const beside = (file: string): string => (isAbsolute(file) ? file : join(folder, file));
  return {
    ...(baseline !== undefined && { baseline: beside(baseline) }),
    ...(prior !== undefined && { prior: prior.map(beside) }),
  };
}

const UNREADABLE = {
  missing: 'is missing; check its name and folder',
  folder: 'is a folder; name a file of settings in it',
  forbidden: 'may not be read; check its permissions',
  unreadable: 'cannot be read; check that it is a file',
};

function tableOf(
  text: string,
):
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'broken'; readonly line: number; readonly column: number; readonly reason: string } {
  try {
    return { kind: 'table', table: parse(text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = ''] = error.message.split('\n');
    return {
      kind: 'broken',
      line: error.line,
      column: error.column,
      reason: reason.replace(/^Invalid TOML document: /, ''),
    };
  }
}
