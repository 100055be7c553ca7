import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PolicyPack } from 'yijia';
import { ruleEvent } from '../../src/model/events.js';
import { saidIn, sayable } from '../../test/pack-members.js';
import { runCli } from './run-cli.js';

/** The folder that the reader of the walk-through works in. */
const FOLDER = join(import.meta.dirname, '../../examples/third-document');
const walk = readFileSync(join(FOLDER, 'README.md'), 'utf8');
const commands = [...walk.matchAll(/```sh\nyijia (.*)\n```/g)].map(([, command = '']) => command.split(' '));
const tables = [...walk.matchAll(/\|---\|---\|---\|---\|\n((?:\|.*\n)+)/g)].map(([, rows = '']) =>
  rows
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim())),
);

async function decide(command: readonly string[] | undefined) {
  const { status, out, err } = await runCli([...(command ?? []), '--json'], { cwd: FOLDER });
  expect(err).toBe('');
  expect(status).toBe(0);
  const { lines } = JSON.parse(out) as { lines: { lineId: string; decision: string; amount: string | null }[] };
  return lines.map(({ lineId, decision, amount }) => [lineId, decision, amount ?? '–']);
}

const wanted = (table: readonly string[][] | undefined) =>
  table?.map(([, line, , decision, amount]) => [line, decision, amount]);

const PACKS = ['province.json', 'city.json', 'guide.json'];
const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

describe('the walk-through of a third document', () => {
  it('has a rule of each type of event', () => {
    const { rules } = JSON.parse(readFileSync(join(FOLDER, 'province.json'), 'utf8')) as PolicyPack;
    const types = ruleEvent.def.options.map((option) => option.def.shape.type.def.values[0]);
    expect(new Set(rules.map(({ event }) => event.type))).toEqual(new Set(types));
  });

  it('finds the pack sound', async () => {
    const [check] = commands;
    const [, printed = ''] = /```text\n(.*?)```/s.exec(walk) ?? [];
    expect(await runCli(check ?? [], { cwd: FOLDER })).toMatchObject({ status: 0, out: printed });
  });

  it('decides the bill as the table says', async () => {
    expect(await decide(commands[1])).toEqual(wanted(tables[0]));
  });

  it('decides the city’s bill as its table says', async () => {
    expect(await decide(commands[2])).toEqual(wanted(tables[1]));
  });

  it('decides the bill by the guide as its table says', async () => {
    expect(await decide(commands[3])).toEqual(wanted(tables[2]));
  });

  it('shows everything that a pack can say', () => {
    const shown = new Set(PACKS.flatMap((name) => [...saidIn(read(name))]));
    expect([...sayable()].filter((one) => !shown.has(one))).toEqual([]);
  });
});
