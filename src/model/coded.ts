import type { Claim, ClaimLine, Facility, Patient, QuotedLine, QuoteRequest } from './claim.js';
import type { ClaimWords } from './claim-words.generated.js';
import type { LineDetails } from './details.js';
import type { ServiceItem } from './item.js';
import type { PolicyPack } from './pack.js';

/** Codes that an editor completes; any other text is a code too, that of a price book or of an alias, say.
 * @zh 供编辑器补全的编码；其他文本同样可用，如价格表或别名中的编码。 */
export type AnyCode<Code extends string> = Code | (string & Record<never, never>);

/** A pack whose item codes are known to the compiler, as those that are shipped.
 * @zh 编译器已知其项目编码的规则包（随附的规则包均是）。 */
export type PackOf<Code extends string> = Omit<PolicyPack, 'items'> & {
  /** All versions of all items, each with its code as a literal.
   * @zh 全部项目的全部版本，编码为字面量类型。 */
  readonly items: readonly (ServiceItem & { readonly code: Code })[];
};

/** The item codes of a pack's type; `string` for a pack that was read at run time.
 * @zh 规则包类型中的项目编码；运行时读入的规则包为 string。 */
export type CodeOf<Pack extends PolicyPack> = Extract<Pack['items'][number]['code'], string>;

type Word<Name extends keyof ClaimWords> = AnyCode<ClaimWords[Name]>;

/** Details whose words an editor completes; any other text is a word too. */
type Worded = {
  readonly [Name in Exclude<keyof ClaimWords, `${string}.${string}`>]?:
    | (LineDetails[Name] extends string | undefined ? Word<Name> : readonly Word<Name>[])
    | undefined;
};

type Coded<Line, Code extends string> = Line & {
  readonly code?: AnyCode<Code> | undefined;
  readonly details?: Worded | undefined;
};

/** What of a claim bears words beside its lines. */
interface Told {
  /** Who charges all lines, with words of its licences.
   * @zh 收取全部收费行的机构，资质可从词表补全。 */
  readonly facility: Facility & { readonly licences?: readonly Word<'facility.licences'>[] | undefined };
  /** Whom the care was for, with words of conditions.
   * @zh 患者，病情可从词表补全。 */
  readonly patient?:
    | (Patient & { readonly conditions?: readonly Word<'patient.conditions'>[] | undefined })
    | undefined;
}

/** A claim for whose codes and words an editor offers those of the packs. Any claim is one.
 * @zh 编辑器可补全项目编码和词表中的词的清单；任何清单均可用。 */
export type ClaimOf<Code extends string> = Claim & Told & { readonly lines: readonly Coded<ClaimLine, Code>[] };

/** A request for a quote for whose code and words an editor offers those of the packs. Any request is one.
 * @zh 编辑器可补全项目编码和词表中的词的试算；任何试算均可用。 */
export type QuoteRequestOf<Code extends string> = QuoteRequest & Told & { readonly line: Coded<QuotedLine, Code> };
