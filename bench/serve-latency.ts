/** Table 11: a quote asked of `yijia serve --stdio` against the call of the library, its JSON, and an echo process. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Adjudicator, QuoteRequest } from '../src/index.js';
import { CLEAN, claimOf, FULL_OF_FINDINGS, type Line } from './claim-lines.js';
import { isShort, mustEqual, type Row, row, type Timing } from './measure.js';

const CLI = 'cli/dist/main.js';
const ECHO = fileURLToPath(new URL('echo.mjs', import.meta.url));

/** A process that answers each line with a line. */
interface Asked {
  ask(line: string): Promise<string>;
  end(): void;
}

function startProcess(argv: readonly string[]): Asked {
  const { stdin, stdout } = spawn(process.execPath, argv, { stdio: ['pipe', 'pipe', 'inherit'] });
  let got = '';
  let heard = (_: string): void => {};
  stdout.setEncoding('utf8').on('data', (text: string) => {
    got += text;
    if (!got.endsWith('\n')) return;
    const answer = got;
    got = '';
    heard(answer);
  });
  return {
    ask: (line) =>
      new Promise((resolve) => {
        heard = resolve;
        stdin.write(line);
      }),
    end: () => stdin.end(),
  };
}

/** The library as it is published, which the process uses too. */
async function published(): Promise<Adjudicator> {
  const load = async (path: string): Promise<unknown> => import(path);
  const { createAdjudicator } = (await load('../dist/index.js')) as Pick<
    typeof import('../src/index.js'),
    'createAdjudicator'
  >;
  const { PACKS } = (await load('../dist/packs.js')) as Pick<typeof import('../src/packs/index.js'), 'PACKS'>;
  return createAdjudicator({ packs: Object.values(PACKS) });
}

/** A quote of one of the lines, beside so many others. */
function quoteOf(lines: readonly Line[], beside: number): QuoteRequest {
  const { id: _, lines: made, ...visit } = claimOf(lines, beside + 1);
  const [{ id: _own, ...line } = { id: '', date: '' }, ...others] = made;
  return { ...visit, line, beside: others };
}

/** What a process has to do besides talking. */
function answerOf(line: string, yijia: Adjudicator): string {
  const { id, params } = JSON.parse(line) as { readonly id: number; readonly params: QuoteRequest };
  return `${JSON.stringify({ id, result: yijia.quote(params) })}\n`;
}

async function timed(run: () => unknown): Promise<number> {
  const begun = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - begun);
}

interface Sides {
  readonly served: Asked;
  readonly echo: Asked;
  readonly yijia: Adjudicator;
}

function timingOf(samples: readonly number[]): Timing {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p25: at(0.25), p75: at(0.75), min: at(0) };
}

/** The library call with its JSON, and one and a half of an echo. */
function allowed(library: Timing, echo: Timing): Timing {
  const sum = (figure: keyof Timing): number => library[figure] + 1.5 * echo[figure];
  return { median: sum('median'), p25: sum('p25'), p75: sum('p75'), min: sum('min') };
}

/** The three by turns, so that other work of the machine disturbs them alike. */
async function rowOf(name: string, params: QuoteRequest, { served, echo, yijia }: Sides): Promise<Row> {
  const line = `${JSON.stringify({ id: 1, method: 'quote', params })}\n`;
  mustEqual(name, await served.ask(line), answerOf(line, yijia));
  mustEqual('echo', await echo.ask(line), line);
  const [ours, library, echoes]: [number[], number[], number[]] = [[], [], []];
  const [warming, rounds] = isShort ? [3_000, 1_000] : [20_000, 5_000];
  for (let round = -warming; round < rounds; round++) {
    const took = [
      await timed(() => served.ask(line)),
      await timed(() => answerOf(line, yijia)),
      await timed(() => echo.ask(line)),
    ] as const;
    if (round < 0) continue; // the optimising compilers of both processes are still at it
    ours.push(took[0]);
    library.push(took[1]);
    echoes.push(took[2]);
  }
  return row({
    table: '11. a quote of serve --stdio, against the library call + JSON + 1.5 × an echo process',
    name,
    subject: timingOf(ours),
    peer: allowed(timingOf(library), timingOf(echoes)),
    better: 'less',
    target: 1,
  });
}

export async function serveRows(): Promise<Row[]> {
  if (!existsSync(CLI)) throw new Error('run npm run build first: the process is measured as published');
  const served = startProcess([CLI, 'serve', '--stdio']);
  const echo = startProcess([ECHO]);
  const sides = { served, echo, yijia: await published() };
  try {
    return [
      await rowOf('one line', quoteOf(CLEAN, 0), sides),
      await rowOf('one line full of findings', quoteOf(FULL_OF_FINDINGS, 0), sides),
      await rowOf('one line beside nine', quoteOf([...CLEAN, ...FULL_OF_FINDINGS], 9), sides),
    ];
  } finally {
    served.end();
    echo.end();
  }
}
