/** Writes the JSON Schemas of inputs and outputs. With --check it only says whether they are up to date. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { answerLine, compactAnswerLine, errorLine, outputLine } from '../src/cli/output-lines.js';
import { adjudication, lineAdjudication } from '../src/model/adjudication.js';
import { claim, quoteRequest } from '../src/model/claim.js';
import { policyPack } from '../src/model/pack.js';
import { priceBook } from '../src/model/price-book.js';
import { day, jurisdiction, money } from '../src/model/primitives.js';
import { compactForm } from '../src/wire/compact-form.js';

const SCHEMAS: Readonly<Record<string, { schema: z.ZodMiniType; title: string }>> = {
  pack: { schema: policyPack, title: 'A policy pack of yijia' },
  claim: { schema: claim, title: 'A claim of yijia' },
  'quote-request': { schema: quoteRequest, title: 'A line that yijia is asked to quote' },
  adjudication: { schema: adjudication, title: 'What yijia decides of a claim' },
  compact: { schema: compactForm, title: 'What yijia decides of a claim, compact' },
  'quoted-line': { schema: lineAdjudication, title: 'What yijia decides of one line' },
  'answer-line': { schema: answerLine, title: 'A line that answers a claim' },
  'compact-answer-line': { schema: compactAnswerLine, title: 'A line that answers a claim, compact' },
  'error-line': { schema: errorLine, title: 'A line in the place of one that is not decided' },
  'output-line': { schema: outputLine, title: 'A line that yijia adjudicate --ndjson writes' },
  'price-book': { schema: priceBook, title: 'A price book of yijia' },
};

mkdirSync('schemas', { recursive: true });
for (const [name, { schema, title }] of Object.entries(SCHEMAS)) {
  const file = `schemas/${name}.json`;
  const generated = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    reused: 'ref',
    // checks that are functions do not show in a schema by themselves
    override({ zodSchema, jsonSchema }) {
      if (zodSchema === day) jsonSchema.format = 'date';
      if (zodSchema === jurisdiction) jsonSchema.pattern = '^CN-[A-Z]{2}$';
      if (zodSchema === money) jsonSchema.pattern = '^\\+?\\d+(\\.\\d+)?$';
    },
  });
  const wanted = `${JSON.stringify({ title, ...generated }, null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(file, wanted);
  else if (readFileSync(file, 'utf8') !== wanted) {
    console.error(`${file} is out of date: run npm run generate`);
    process.exitCode = 1;
  }
}
