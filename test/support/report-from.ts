import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ReadingJson, ReportJson } from '../../src/contract/contract.ts';
import { readingSchema } from '../../src/contract/reading-schema.ts';
import { reportSchema } from '../../src/contract/report-schema.ts';
import type { Schema } from '../../src/contract/schema-parts.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const isReport = ajv.compile<ReportJson>(closed(reportSchema));
const isReading = ajv.compile<ReadingJson>(closed(readingSchema));

/** What `check --json` printed, once it is found to be as the published schema says, and to hold no key beside. */
export function reportFrom(text: string): ReportJson {
  return valid(isReport, text);
}

/** The same of what `parse --json` printed. */
export function readingFrom(text: string): ReadingJson {
  return valid(isReading, text);
}

function valid<Json>(is: ValidateFunction<Json>, text: string): Json {
  const value: unknown = JSON.parse(text);
  if (is(value)) return value;
  throw new Error(ajv.errorsText(is.errors));
}

/** A schema that knows every key there is: what our JSON holds beyond it, the published one would not tell anybody. */
function closed(schema: Schema): Schema {
  const properties = Object.entries(schema).map(([key, part]) => [key, closedValue(part)] as const);
  return { ...Object.fromEntries(properties), additionalProperties: false };
}

function closedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closedValue);
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, closedValue(part)]));
  return inside['type'] === 'object' ? { ...inside, additionalProperties: false } : inside;
}
