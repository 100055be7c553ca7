import { readFileSync } from 'node:fs';

/** What a difference is: code of the finding, effects before and after (– is none), or what else became other. */
type Pattern = readonly [what: RegExp, change: RegExp, sentence: string];

/** Sentences of docs/semantics.md that ask for the differences between 0.1.0 and the second edition. */
const ASKED: readonly Pattern[] = [
  [
    /^unknown-detail/,
    /./,
    'A key of `details` that is no known name and that no loaded pack reads gives `unknown-detail` (info)',
  ],
  [
    /^outside-encounter/,
    /./,
    'A service line with a day before `encounter.admitted` or after `discharged` is `outside-encounter` (review).',
  ],
  [/^possible-duplicate/, /./, '`possible-duplicate` asks whether one care was written twice.'],
  [/^consumable-not-separate/, /→ –/, 'anything else → `unlisted`'],
  [/^consumable-not-separate/, /review$/, "A product's registered name proves little."],
  [/^unknown-value/, /./, "If it keeps a rule of the line's item open, `unknown-value` (review) lists the words known"],
  [
    /^(missing-detail|licence-unknown)/,
    /./,
    'This is three-valued logic over the same conditions, so that no twin rule must be written to ask.',
  ],
  [/^ambiguous-provision/, /./, 'If readings differ in price or quantity, the amount is that of the strict reading.'],
  [
    /^(content-not-met|patient-not-eligible|publicly-funded)/,
    /./,
    'Which facts must be known stands with each rule in [provisions.md](provisions.md).',
  ],
  [/^included-in-other-item/, /review$|→ –/, 'Part gives a review at most.'],
  [/^included-in-other-item/, /deny$|info$/, "Code, whole and kind give the rule's effect."],
  [
    /^mutually-exclusive/,
    /./,
    'Without `at`, `independent`, `excludes` and `includes` deny; if both lines state a `side` or a `site` and these do not overlap, they are a review.',
  ],
  [/^not-independent/, /./, 'The effect depends on what that other line is'],
  [/^use-other-item/, /./, '全身, 全身显像 and 颅底至大腿中段 are the whole body.'],
  [/^facility-not-authorised/, /info$/, 'A condition of the scope that nobody can check here (有条件开展) is an info'],
  [
    /^facility-not-authorised/,
    /review$|→ –/,
    'One name contains the other (a campus, a second name in brackets, the prefix of a university)',
  ],
  [/^facility-not-authorised/, /deny$/, 'items that this facility may not charge: denied, with every candidate named'],
  [/^facility-ownership-unknown/, /./, 'If the ownership is absent, it is `facility-ownership-unknown` (review).'],
  [/^(not-yet-effective|no-longer-effective)/, /./, 'Earlier lines are a review (`not-yet-effective`).'],
  [
    /^(resolved-by-name|ambiguous-name)/,
    /./,
    'Without a code, the name is looked up. The first step that finds anything counts',
  ],
  [
    /^missing-primary/,
    /./,
    'If the parent is denied by line rules, it is denied; if by a relation, it is a review (`missing-primary` both times).',
  ],
  [/^price-unknown/, /./, 'If it is neither charged nor in the book, it is null with `price-unknown` (review).'],
  [/^overcharged/, /→ –/, 'Its unit price and components stay, and it gets no `overcharged`.'],
  [/^overcharged/, /reduce$/, 'a consumable is passed on at cost (零差率), and above it is `overcharged`.'],
  [/^charge-inconsistent/, /./, 'it is `charge-inconsistent` (review; not on unlisted lines).'],
  [/^quantity-not-whole/, /./, 'A fractional quantity of a counted unit is `quantity-not-whole` (review)'],
  [/^quantity-exceeded/, /./, 'Each bound that is exceeded is a finding, and allowed is the least of them.'],
  [
    /^decision alone/,
    /unlisted → allow/,
    "printed and added words, what the row's own content puts in, and the classes of goods that are charged separately → allow.",
  ],
  [/^refused: /, /→ true$/, '`site` may be a list.'],
  [
    /^amount alone/,
    /./,
    'For bounds, facts and caps per session, a line without a session stands in the session of each of its days',
  ],
];

const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** The sentence that asks for a difference; null if none does. */
export function sentenceFor(what: string, before: string, after: string): string | null {
  const found = ASKED.find(([name, change]) => name.test(what) && change.test(`${before} → ${after}`));
  return found === undefined ? null : found[2];
}

/** Sentences that do not stand in docs/semantics.md. */
export function misquoted(): readonly string[] {
  const page = plain(readFileSync('docs/semantics.md', 'utf8'));
  return ASKED.map(([, , sentence]) => sentence).filter((sentence) => !page.includes(plain(sentence)));
}
