import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runBuilt } from './run-built.js';
import { claim, directoryWith, json } from './run-cli.js';

// these tests wait for processes, and the machine may be busy
vi.setConfig({ testTimeout: 600_000 });

interface Talk {
  /** the answers in the order in which they came */
  readonly answers: readonly string[];
  readonly status: number | null;
}

function nameOf(answer: string): string {
  const { claimId, error } = JSON.parse(answer) as { claimId?: string; error?: { code: string } };
  return claimId ?? error?.code ?? '';
}

/** Writes texts to a process. Before each next one it waits until the process has answered so many lines. */
async function talk(steps: readonly (readonly [string, number])[], argv: readonly string[]): Promise<Talk> {
  let out = '';
  const left = [...steps];
  const ended = await runBuilt(['adjudicate', '--ndjson', ...argv], {
    cwd: directoryWith({}),
    meet: ({ stdin, stdout }) => {
      const go = (): void => {
        const [next] = left;
        if (next === undefined) stdin?.end();
        else stdin?.write(next[0]);
      };
      stdout?.on('data', (text: string) => {
        out += text;
        const [current] = left;
        if (current === undefined || out.split('\n').length - 1 < current[1]) return;
        left.shift();
        go();
      });
      go();
    },
  });
  return { answers: ended.out.split('\n').slice(0, -1).map(nameOf), status: ended.status };
}

const line = (id: string, patient?: string): string =>
  `${json(claim({ id, ...(patient === undefined ? {} : { patient: { id: patient } }) }))}\n`;

describe('a program that writes a line and waits', () => {
  it.each([['--workers 0'], [''], ['--workers 2'], ['--compact']])('is answered line by line: %s', async (options) => {
    const steps: [string, number][] = [
      [line('A'), 1],
      [line('B') + line('C'), 3],
      ['{"half\n', 4],
      [`${line('D')}{"id":`, 5],
      [`"E"}\n`, 6],
    ];
    const { answers, status } = await talk(steps, options === '' ? [] : options.split(' '));
    expect([status, answers]).toEqual([3, ['A', 'B', 'C', 'not-json', 'D', 'invalid-claim']]);
  });

  it.each([['--workers 0'], ['--workers 2']])(
    'is answered with --history when a patient is complete: %s',
    async (workers) => {
      const steps: [string, number][] = [
        [line('N'), 1],
        [line('A', 'P') + line('B', 'P') + line('C', 'Q'), 3],
        [line('D', 'Q') + line('O'), 6],
        [line('E', 'R') + line('F', 'S'), 7],
      ];
      const { answers, status } = await talk(steps, ['--history', ...workers.split(' ')]);
      expect([status, answers]).toEqual([0, ['N', 'A', 'B', 'C', 'D', 'O', 'E', 'F']]);
    },
  );

  it('gets the same answers as a file, in order', async () => {
    const ids = Array.from({ length: 20 }, (_, i) => `C${i}`);
    const cwd = directoryWith({ 'c.ndjson': ids.map((id) => line(id)).join('') });
    await runBuilt(['adjudicate', 'c.ndjson', '--ndjson', '--out', 'r.ndjson'], { cwd });
    const { answers } = await talk(
      ids.map((id, i) => [line(id), i + 1]),
      [],
    );
    expect(answers).toEqual(readFileSync(join(cwd, 'r.ndjson'), 'utf8').trim().split('\n').map(nameOf));
  });
});
