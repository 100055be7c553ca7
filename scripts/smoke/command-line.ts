/** The command line as a user installs it, beside the library of the same commit. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check, installed, run } from './run.js';

const READMES = ['README.md', 'README.zh-CN.md', 'cli/README.md'];
/** Some lines of a file of claims may be bad: they are in the answers. */
const DONE = [0, 3];

function decideOne(yijia: string, folder: string): void {
  const claim = 'spinal-cord-stimulation-two-electrodes.json';
  copyFileSync(`examples/claims/${claim}`, join(folder, claim));
  const printed = run(yijia, ['adjudicate', claim, '--price-book', 'prices.csv', '--json'], folder);
  const { lines, totals, basis } = JSON.parse(printed) as {
    lines: { decision: string }[];
    totals: { allowed: string };
    basis: { packs: { id: string; version: string }[] };
  };
  if (lines.length === 0 || !/^\d+\.\d\d$/.test(totals.allowed)) throw new Error(`unexpected result: ${printed}`);
  const packs = basis.packs.flatMap(({ id, version }) => ['--pack', `${id}@${version}`]);
  const again = run(yijia, ['adjudicate', claim, '--price-book', 'prices.csv', '--json', ...packs], folder);
  check('yijia adjudicate with the packs of a result', again, printed);
  console.log(`ok yijia adjudicate: ${lines.map(({ decision }) => decision).join(', ')}; allowed ${totals.allowed}`);
}

/** Many claims, with and without worker threads. */
function decideMany(yijia: string, folder: string): void {
  const answers = (workers: string): string =>
    run(yijia, ['adjudicate', 'claims.ndjson', '--ndjson', '--workers', workers], folder);
  check('yijia adjudicate --ndjson --workers 2', answers('2'), answers('0'));
}

/** A process that answers until its input ends. */
function askProcess(yijia: string, folder: string): void {
  const input = '{"id":"a","method":"hello"}\n{"id":"b","method":"item","params":{}}\n';
  const { status, stdout } = spawnSync(yijia, ['serve', '--stdio'], { cwd: folder, encoding: 'utf8', input });
  const ids = stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
  check('yijia serve --stdio', JSON.stringify([status, ids]), JSON.stringify([0, ['a', 'b']]));
}

/** The commands that a README shows, as they stand: each must end well, and leave the file that it names. */
function runShown(readme: string, yijia: string, folder: string): void {
  const blocks = [...readFileSync(readme, 'utf8').matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block);
  const commands = blocks.join('').match(/^(?:yijia|npx yijia-cli) [^#\n]*/gm) ?? [];
  if (commands.length === 0) throw new Error(`${readme} shows no command`);
  for (const command of commands.map((line) => line.trim())) {
    const [, args = ''] = /^(?:yijia|npx yijia-cli) (.*)$/.exec(command) ?? [];
    const [, file] = /--(?:out|html) (\S+)/.exec(args) ?? [];
    if (file !== undefined) rmSync(join(folder, file), { force: true });
    const { status, stderr } = spawnSync(yijia, args.split(/\s+/), { cwd: folder, encoding: 'utf8' });
    if (status === null || !DONE.includes(status)) throw new Error(`${command} ended with ${status}\n${stderr}`);
    if (file !== undefined && !existsSync(join(folder, file))) throw new Error(`${command} wrote no ${file}`);
    console.log(`ok ${readme}: ${command}`);
  }
}

/** Installed for all projects of a machine, as on a cluster. */
function checkGlobal(tarballs: readonly string[], folder: string): void {
  const prefix = join(folder, 'everywhere');
  mkdirSync(prefix);
  run('npm', ['install', '--global', '--prefix', prefix, ...tarballs], folder);
  check(
    'yijia --version',
    run(join(prefix, 'bin/yijia'), ['--version'], folder),
    run('npx', ['--no-install', 'yijia', '--version'], folder),
  );
}

/** @param folder of an empty project @param tarballs of both packages */
export function checkCommandLine(folder: string, tarballs: readonly string[]): void {
  run('npm', ['install', ...tarballs], folder);
  console.log(`yijia-cli installs ${installed(folder).length} packages`);
  for (const file of ['prices.csv', 'claims.ndjson', 'tables/bills.xlsx', 'tables/prices.xlsx']) {
    copyFileSync(`examples/${file}`, join(folder, basename(file)));
  }
  const yijia = join(folder, 'node_modules/.bin/yijia');
  decideOne(yijia, folder);
  decideMany(yijia, folder);
  askProcess(yijia, folder);
  for (const readme of READMES) runShown(readme, yijia, folder);
  checkGlobal(tarballs, folder);
}
