/** `npm run release -- 0.2.0 [--dry-run]`: sets the version, commits and tags, or says what stands against it. */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { release } from './release/release.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false } },
});
const [version = '', ...more] = positionals;
if (more.length > 0) throw new Error(`one version, not ${positionals.join(', ')}`);

const { faults, steps } = release({
  root: '.',
  version,
  isDryRun: values['dry-run'],
  generate: () => void execFileSync('npm', ['run', '--silent', 'generate'], { stdio: 'inherit' }),
});
if (faults.length > 0) {
  console.error(`Not released. ${faults.length} to mend:`);
  for (const fault of faults) console.error(`- ${fault}`);
  process.exitCode = 1;
} else {
  console.log(values['dry-run'] ? `${version} can be released. What would be done:` : `Released ${version}:`);
  for (const step of steps) console.log(`- ${step}`);
  if (!values['dry-run']) console.log('Nothing was pushed or published: see "Release" in CONTRIBUTING.md.');
}
