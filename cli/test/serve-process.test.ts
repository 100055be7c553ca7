import type { ChildProcess } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { type Ended, runBuilt } from './run-built.js';
import { claim, directoryWith, json } from './run-cli.js';

// these tests wait for processes, and the machine may be busy
vi.setConfig({ testTimeout: 600_000 });

type Step = readonly [write: string, answers: number];

const hello = (id: string | number): string => `${json({ id, method: 'hello' })}\n`;
const decide = (id: string | number): string => `${json({ id, method: 'adjudicate', params: claim() })}\n`;

function serve(meet: (child: ChildProcess) => void): Promise<Ended> {
  return runBuilt(['serve', '--stdio'], { cwd: directoryWith({}), meet });
}

/** The ids of the answers to texts. Each next text is written when so many lines have come back. */
async function talk(steps: readonly Step[]): Promise<{ status: number | null; ids: unknown[] }> {
  const ended = await serve(({ stdin, stdout }) => {
    const left = [...steps];
    let lines = 0;
    const go = (): void => {
      const [next] = left;
      if (next === undefined) stdin?.end();
      else stdin?.write(next[0]);
    };
    stdout?.on('data', (text: string) => {
      lines += text.split('\n').length - 1;
      const [current] = left;
      if (current === undefined || lines < current[1]) return;
      left.shift();
      go();
    });
    go();
  });
  const ids = ended.out.split('\n').slice(0, -1);
  return { status: ended.status, ids: ids.map((line) => (JSON.parse(line) as { id: unknown }).id) };
}

describe('a program that asks and waits', () => {
  it('is answered at once, while its pipe stays open', async () => {
    const { status, ids } = await talk([
      [hello('a'), 1],
      [decide('b') + decide('c'), 3],
      ['{"half\n', 4],
      [`${hello('d')}{"id":"e",`, 5],
      ['"method":"hello"}\n', 6],
    ]);
    expect([status, ids]).toEqual([0, ['a', 'b', 'c', null, 'd', 'e']]);
  });

  it('gets every answer, if it writes a great many requests at once and then reads', async () => {
    const all = Array.from({ length: 20_000 }, (_, id) => id);
    const { status, ids } = await talk([[all.map(hello).join(''), all.length]]);
    expect(status).toBe(0);
    expect(ids).toEqual(all);
  });
});

describe('a client that goes', () => {
  it('by closing its end of the answers ends the process silently', async () => {
    const { status, err } = await serve(({ stdin, stdout }) => {
      stdout?.once('data', () => {
        stdout.destroy();
        stdin?.on('error', () => {}).write(hello('more').repeat(1000)); // and never ends
      });
      stdin?.write(hello('first'));
    });
    expect([status, err]).toEqual([0, '']);
  });

  it('by a signal ends it at once, even if it takes no answers', async () => {
    const { status } = await serve((child) => {
      child.stdout?.once('data', () => {
        child.stdout?.pause();
        child.stdin?.on('error', () => {}).write(decide('more').repeat(3000));
        setTimeout(() => child.kill('SIGTERM'), 500);
      });
      child.stdin?.write(hello('first'));
      child.once('exit', () => child.stdout?.resume());
    });
    expect(status).toBeNull();
  });
});
