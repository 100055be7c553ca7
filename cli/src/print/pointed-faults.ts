import type { Issue } from 'yijia';
import type { InputFault } from '../input-error.js';
import { text } from '../words/texts.js';

/** The JSON pointer of a path (RFC 6901). Editors and linters can jump to it. */
export function pointer(path: Issue['path']): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Issues of a file, each at its JSON pointer. */
export function pointedFaults(issues: readonly Issue[]): InputFault[] {
  return issues.map(({ path, message: en, zh }) => {
    const at = pointer(path);
    return { where: at === '' ? text('whole-input') : { zh: at, en: at }, what: { zh, en } };
  });
}
