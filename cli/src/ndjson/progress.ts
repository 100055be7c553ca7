import type { Terminal } from '../terminal.js';
import { say } from '../terminal.js';
import type { Tally } from './tally.js';

/** Shows how far a run has come. */
export interface Progress {
  /** @param taken bytes of the input that were read */
  update(taken: number, tally: Tally): void;
  stop(): void;
}

const SILENT: Progress = { update: () => {}, stop: () => {} };

/** What the progress is shown of, and where. */
export interface ProgressOptions {
  /** bytes of the input; null if that is not known, so that there are only numbers and no bar */
  readonly size: number | null;
  /** true to show it even if standard error is no terminal */
  readonly isForced: boolean;
}

/** Starts to show progress on standard error, if that is a terminal. */
export async function startProgress({ size, isForced }: ProgressOptions, terminal: Terminal): Promise<Progress> {
  if (terminal.stderr.isTTY !== true && !isForced) return SILENT;
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    stream: terminal.stderr as NodeJS.WritableStream,
    format: say(terminal, size === null ? 'progress-count' : 'progress-bar'),
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    etaBuffer: 100,
    hideCursor: true,
    clearOnComplete: true,
    noTTYOutput: isForced,
  });
  const started = terminal.now().getTime();
  bar.start(size ?? 0, 0, { claims: 0, rate: 0 });
  return {
    update(taken, { claims, bad }) {
      const seconds = Math.max(terminal.now().getTime() - started, 1) / 1000;
      bar.update(taken, { claims: claims + bad, rate: Math.round((claims + bad) / seconds) });
    },
    stop: () => bar.stop(),
  };
}
