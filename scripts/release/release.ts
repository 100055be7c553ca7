import { frozenByRelease } from '../frozen-packs.js';
import { type Generated, writeGenerated } from '../model/generated.js';
import { releaseFaults } from './faults.js';
import { git, lastRelease } from './git.js';
import { packChanges } from './pack-changes.js';
import { versionFiles } from './version-files.js';

/** What to release, and how. */
export interface ReleaseOptions {
  /** folder of the project */
  readonly root: string;
  /** three numbers, "0.2.0" */
  readonly version: string;
  /** true: nothing is changed */
  readonly isDryRun: boolean;
  /** makes anew what is made of the sources, since the version stands in some of it */
  readonly generate: () => void;
}

/** What became of it: the steps in the order in which they were done, or what stood against it. */
export interface Released {
  readonly faults: readonly string[];
  readonly steps: readonly string[];
}

function stepsOf({ root, version }: ReleaseOptions, files: Generated, frozen: Generated): string[] {
  const changes = packChanges(root, lastRelease(root));
  const packs = changes.map(({ id, before, now }) => `${id} ${before ?? 'new'} → ${now ?? 'removed'}`);
  return [
    `data since ${lastRelease(root)}: ${packs.join(', ') || 'unchanged'}`,
    `version ${version} in ${[...files.keys()].join(', ')}`,
    `packs as they are now, to be imported by their version ever after: ${[...frozen.keys()].join(', ')}`,
    'npm run generate, since the versions stand on the pages and in package.json too',
    `commit "${messageOf(version)}"`,
    `tag v${version}`,
  ];
}

function messageOf(version: string): string {
  return `chore(release): ${version}`;
}

function make({ root, version, generate }: ReleaseOptions, files: Generated): void {
  try {
    writeGenerated(root, files);
    generate();
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message', messageOf(version));
  } catch (error) {
    git(root, 'add', '--all'); // the tree was clean before: whatever is new goes too
    git(root, 'reset', '--hard', '--quiet');
    throw error;
  }
  git(root, 'tag', '--annotate', `v${version}`, '--message', `v${version}`);
}

/** Sets the version, commits and tags; if anything stands against it, or with `isDryRun`, nothing is changed. */
export function release(options: ReleaseOptions): Released {
  const { root, version, isDryRun } = options;
  const faults = releaseFaults(root, version);
  if (faults.length > 0) return { faults, steps: [] };
  const files = versionFiles(root, version);
  const frozen = frozenByRelease(root, version);
  const steps = stepsOf(options, files, frozen);
  if (!isDryRun) make(options, new Map([...files, ...frozen]));
  return { faults, steps };
}
