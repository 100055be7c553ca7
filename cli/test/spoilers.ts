/** Ways to spoil a document, each with a name. They know no schema, only what documents look like. */

type Path = readonly (string | number)[];

interface Spot {
  readonly path: Path;
  readonly value: unknown;
}

/** A way to spoil what stands at a place; null where it has nothing to spoil. */
type Spoiler = (spot: Spot) => readonly unknown[] | null;

/** Members under which anything may stand, or words that no schema lists. */
const OPEN: ReadonlySet<unknown> = new Set([
  'details',
  'attributes',
  'impliedDetails',
  'value',
  'labels',
  'conditions',
  'where',
  'documents',
  'steps',
  'options',
]);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const WORDS: ReadonlySet<unknown> = new Set([
  'kind',
  'decision',
  'effect',
  'class',
  'ownership',
  'side',
  'sex',
  'method',
  'apart',
  'reason',
  'severity',
]);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONEY: ReadonlySet<unknown> = new Set(['amount', 'price', 'unitPrice', 'charged', 'allowed', 'refused']);
const LISTS = ['lines', 'findings', 'entries', 'items', 'rules', 'issues', 'claims', 'columns', 'names', 'codes'];

const replacing =
  (isMeant: (spot: Spot) => boolean, ...values: readonly unknown[]): Spoiler =>
  (spot) =>
    isMeant(spot) ? values : null;

const last = ({ path }: Spot): unknown => path.at(-1);
const isText = ({ value }: Spot): boolean => typeof value === 'string';

/** Parameters and facts are words for people, days too. */
const isDay = ({ path, value }: Spot): boolean =>
  DAY.test(String(value)) && !path.includes('params') && !path.includes('facts');
const isListed = (spot: Spot): boolean =>
  WORDS.has(last(spot)) && isText(spot) && !spot.path.includes('separatelyCharged');
/** Words that stand wherever something is said. */
const SAID: ReadonlySet<unknown> = new Set(['message', 'zh', 'path', 'document', 'heading', 'engine']);

/** The spoilers by name. */
export const SPOILERS: Readonly<Record<string, Spoiler>> = {
  'an object for a text': replacing(isText, {}),
  'true for a text': replacing((spot) => isText(spot) && !/^(details|是|否)$/.test(String(last(spot))), true),
  'an object for a number': replacing(({ value }) => typeof value === 'number', {}),
  'a text for an object': replacing(({ value }) => isObject(value), 'text'),
  'a list for an object': replacing(({ value }) => isObject(value), [[]]),
  'a number for a list': replacing(({ value }) => Array.isArray(value), 7),
  'null in a list': ({ path, value }) =>
    Array.isArray(value) && LISTS.includes(String(path.at(-1))) ? [[...value, null]] : null,
  'a key that nobody knows': ({ value }) => (isObject(value) ? [{ ...value, surplus: 1 }] : null),
  'a day that no calendar has': replacing(isDay, '2025-13-40'),
  'a day with slashes': replacing(isDay, '2025/10/08'),
  'a day with a time': replacing(isDay, '2025-10-08 09:27:21'),
  'a word that is none of the list': replacing(isListed, 'no-such-word'),
  'money with an exponent': replacing((spot) => MONEY.has(last(spot)) && isText(spot), '1e3'),
  'money with a sign of money': replacing((spot) => MONEY.has(last(spot)) && isText(spot), '¥5.00'),
  'a province that is none': replacing((spot) => last(spot) === 'jurisdiction', '江西'),
  'a negative quantity': (spot) =>
    last(spot) === 'quantity' && typeof spot.value === 'number' && spot.value > 0 ? [-1] : null,
  'a quantity that is a word': replacing((spot) => last(spot) === 'quantity' && !isObject(spot.value), 'abc'),
  'a level that no hospital has': replacing((spot) => last(spot) === 'level' && typeof spot.value === 'number', 4),
  'half a row': replacing(
    (spot) => ['row', 'line'].includes(String(last(spot))) && typeof spot.value === 'number',
    1.5,
  ),
  'null for what is said': ({ path, value }) => {
    const isBilled = path.includes('lines') || path.includes('history') || path.includes('beside');
    return SAID.has(path.at(-1)) && value !== null && !isBilled && !path.includes('line') ? [null] : null;
  },
  'no id': ({ path, value }) => {
    if (!isObject(value) || !('id' in value) || ['facility', 'patient'].includes(String(path.at(-1)))) return null;
    const { id: _, ...rest } = value;
    return [rest];
  },
  'no code of what is said': ({ value }) => {
    if (!isObject(value) || !('message' in value) || !('code' in value)) return null;
    const { code: _, ...rest } = value;
    return [rest];
  },
  'a whole that is null': replacing(({ path }) => path.length === 0, null),
  'a whole that is a text': replacing(({ path }) => path.length === 0, '{}'),
  'a whole that is a number': replacing(({ path }) => path.length === 0, 1),
};

function spots(value: unknown, path: Path = []): Spot[] {
  const own = { path, value };
  if (typeof value !== 'object' || value === null) return [own];
  const members: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  // of a long list the first entries say enough
  const few = Array.isArray(value) ? members.slice(0, 4) : members;
  return [own, ...few.flatMap(([key, member]) => (OPEN.has(key) ? [] : spots(member, [...path, key])))];
}

function withAt(whole: unknown, path: Path, member: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return member;
  if (Array.isArray(whole)) return whole.map((own, i) => (i === key ? withAt(own, rest, member) : own));
  const members = whole as Readonly<Record<string, unknown>>;
  return { ...members, [key]: withAt(members[key], rest, member) };
}

export interface Spoilt {
  /** the spoiler and the place */
  readonly how: string;
  readonly document: unknown;
}

/**
 * Spoilt copies of documents, each spoiler in turn at a further kind of place.
 * @param most how many are wanted
 * @param except names of spoilers that spoil nothing here
 */
export function spoilt(documents: readonly unknown[], most: number, except: readonly string[] = []): Spoilt[] {
  const spoilers = Object.entries(SPOILERS).filter(([name]) => !except.includes(name));
  const lists = spoilers.map(([name, spoil]) => {
    const seen = new Set<string>();
    return documents.flatMap((document) =>
      spots(document).flatMap(({ path, value }) => {
        const place = path.filter((key) => typeof key === 'string').join('.');
        const values = seen.has(place) ? null : spoil({ path, value });
        if (values === null) return [];
        seen.add(place);
        return values.map((member) => ({
          how: `${name}: ${path.join('.')}`,
          document: withAt(document, path, member),
        }));
      }),
    );
  });
  const turns = Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, turn) => turn);
  return turns.flatMap((turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).slice(0, most);
}

/** Spoilers that spoil nothing of some documents: lines of a hospital's system have members of their own, and take back. */
export const LOOSE: Readonly<Record<string, readonly string[]>> = {
  'billed-lines': ['a key that nobody knows', 'a negative quantity'],
  'netted-lines': ['a key that nobody knows', 'a negative quantity'],
};
