import * as z from 'zod';
import { report, reportSchemaId } from '../report/schema.ts';
import { withSharedRows } from './shared-rows.ts';
import { validation, validationSchemaId } from './validation-schema.ts';

/** The JSON Schemas (2020-12) of both files, as published; each under the `$id` that its files name as `$schema`. */
export const jsonSchemas = {
  report: jsonSchemaOf(report, reportSchemaId, 'report.json: one 政府信息公开工作年度报告'),
  validation: jsonSchemaOf(validation, validationSchemaId, 'validation.json: whether a report may be relied on'),
};

export function jsonSchemaOf(schema: z.ZodType, id: string, title: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // The one custom type is Pointer.
      if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, { type: 'string', pattern: '^/' });
    },
  });
  return { $schema, $id: id, title, ...withSharedRows(rest) };
}
