import { createHash } from 'node:crypto';
import { ENGINE } from 'yijia';
import type * as z from 'zod/mini';
import type { InputFault } from '../input-error.js';
import type { Opened, SetupOptions } from '../read/open-adjudicator.js';
import { type TextKey, text } from '../words/texts.js';
import { canonicalJson } from './canonical-json.js';
import type { DecideOptions } from './decide-batch.js';
import type { runSettings } from './run-files.js';

export type RunSettings = z.infer<typeof runSettings>;

function digest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** The settings of a run. Threads and progress are not among them: they change no byte. */
export function settingsOf({ packs, made }: Opened, decide: DecideOptions, setup: SetupOptions): RunSettings {
  const { priceBook, facilityAliases, codeAliases } = made;
  const ofFile = (value: unknown): string | null => (value === undefined ? null : digest(value));
  return {
    engine: ENGINE,
    options: {
      '--compact': decide.compact,
      '--history': decide.history,
      '--max-line': decide.mostMiB,
      '--partial-units': setup.partialUnits ?? 'review',
    },
    packs: packs.map((pack) => ({ id: pack.id, version: pack.version, sha256: digest(pack) })),
    files: {
      '--price-book': ofFile(priceBook),
      '--facility-aliases': ofFile(facilityAliases),
      '--code-aliases': ofFile(codeAliases),
    },
  };
}

type Value = string | number | boolean | undefined;

function settingText(value: Value): string | ReturnType<typeof text> {
  if (typeof value === 'boolean' || value === undefined) return text(value ? 'setting-given' : 'setting-absent');
  return String(value);
}

function changed(where: string, then: Value, now: Value): InputFault[] {
  if (then === now) return [];
  return [
    {
      where: { zh: where, en: where },
      what: text('setting-changed', { before: settingText(then), now: settingText(now) }),
    },
  ];
}

const FILE_TEXTS: Readonly<Record<string, TextKey>> = {
  '--price-book': 'setting-price-book',
  '--facility-aliases': 'setting-facility-aliases',
  '--code-aliases': 'setting-code-aliases',
};

function fileChanges(then: RunSettings['files'], now: RunSettings['files']): InputFault[] {
  return Object.keys(now).flatMap((option) => {
    const [before, after] = [then[option] ?? null, now[option] ?? null];
    if (before === after) return [];
    const where = text(FILE_TEXTS[option] ?? 'whole-input');
    if (before !== null && after !== null) return [{ where, what: text('setting-other-content') }];
    return [
      {
        where,
        what: text('setting-changed', { before: settingText(before !== null), now: settingText(after !== null) }),
      },
    ];
  });
}

function packChanges(then: RunSettings['packs'], now: RunSettings['packs']): InputFault[] {
  const ids = [...new Set([...then, ...now].map(({ id }) => id))];
  const found = ids.flatMap((id) => {
    const where = text('setting-pack', { id });
    const [before, after] = [then.find((pack) => pack.id === id), now.find((pack) => pack.id === id)];
    if (before?.version !== after?.version) {
      return [
        {
          where,
          what: text('setting-changed', { before: settingText(before?.version), now: settingText(after?.version) }),
        },
      ];
    }
    return before?.sha256 === after?.sha256 ? [] : [{ where, what: text('setting-other-content') }];
  });
  const order = (packs: RunSettings['packs']): string => packs.map(({ id }) => id).join(', ');
  return found.length > 0 ? found : changed('--pack', order(then), order(now));
}

/** The settings that differ between two runs, each with both values. */
export function differences(then: RunSettings, now: RunSettings): InputFault[] {
  const options = Object.keys({ ...then.options, ...now.options });
  return [
    ...changed('yijia', then.engine, now.engine),
    ...options.flatMap((option) => changed(option, then.options[option], now.options[option])),
    ...packChanges(then.packs, now.packs),
    ...fileChanges(then.files, now.files),
  ];
}
