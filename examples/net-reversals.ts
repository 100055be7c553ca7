/**
 * A bill with refunds: lines as a hospital's interface sends them, negative quantities among them. What a refund takes
 * back is netted before the claim is decided; a refund that fits no line goes to the desk, with the reason.
 * Run: npm run build && npx tsx examples/net-reversals.ts
 */
import { type ClaimLine, createAdjudicator, netReversals } from 'yijia';
import { jiangxi } from 'yijia/packs/jiangxi';

/** A line of the national interface: 费用流水号, 原费用流水号, 发生时间, 编码, 名称, 数量, 单价, 金额. */
interface FeeDetail {
  readonly feedetl_sn: string;
  readonly init_feedetl_sn: string | null;
  readonly fee_ocur_time: string;
  readonly medins_list_codg: string;
  readonly medins_list_name: string;
  readonly cnt: number;
  readonly pric: number;
  readonly det_item_fee_sumamt: number;
  readonly chrgitm: 'service' | 'consumable' | 'drug';
}

function fee(
  serial: string,
  time: string,
  name: string,
  cnt: number,
  pric: number,
  more: Partial<FeeDetail>,
): FeeDetail {
  const sum = Number((cnt * pric).toFixed(2));
  return {
    ...{ feedetl_sn: serial, init_feedetl_sn: null, fee_ocur_time: time, medins_list_codg: '', medins_list_name: name },
    ...{ cnt, pric, det_item_fee_sumamt: sum, chrgitm: 'service', ...more },
  };
}

const exported: readonly FeeDetail[] = [
  fee('1', '2025-10-08 09:27:21', '颈椎后路经椎弓根螺钉内固定术', 1, 4623.81, { medins_list_codg: 'QYLS00158' }),
  fee('2', '2025-10-08 10:02:40', '超声骨刀', 3, 120, { chrgitm: 'consumable' }),
  fee('3', '2025-10-09 08:00:00', '氯化钠注射液', 5, 3.8, { chrgitm: 'drug' }),
  fee('4', '2025-10-09 16:12:09', '氯化钠注射液', -2, 3.8, { chrgitm: 'drug' }), // drugs may be negative
  fee('5', '2025-10-09 16:12:09', '超声骨刀', -1, 120, { chrgitm: 'consumable', init_feedetl_sn: '2' }),
  fee('6', '2025-10-10 11:30:00', '颈椎后路经椎弓根螺钉内固定术', -1, 4600, { medins_list_codg: 'QYLS00158' }),
];

/** A line of a claim: days without their time, money as text. */
function lineOf(own: FeeDetail): ClaimLine {
  return {
    id: own.feedetl_sn,
    kind: own.chrgitm,
    code: own.medins_list_codg || undefined,
    name: own.medins_list_name,
    date: own.fee_ocur_time.slice(0, 10),
    quantity: own.cnt,
    reverses: own.init_feedetl_sn ?? undefined,
    charged: { unitPrice: String(own.pric), amount: own.det_item_fee_sumamt.toFixed(2) },
  };
}

const { lines, issues } = netReversals(exported.map(lineOf));
for (const { id, name, quantity, charged } of lines) console.log(`${id}  ${name}  ${quantity}  ${charged?.amount}`);

for (const { message, zh } of issues) console.log(`\n${zh}\n${message}`);

// A refund that fits nothing is no part of a claim that can be decided: the desk corrects it first.
const open = new Set(issues.map(({ path }) => exported[Number(path[0])]?.feedetl_sn));
const yijia = createAdjudicator({ packs: [jiangxi] });
const { totals } = yijia.adjudicate({
  id: 'stay-7',
  jurisdiction: 'CN-JX',
  facility: { name: '南方医院赣州医院' },
  lines: lines.filter(({ id }) => !open.has(id)),
});
console.log(
  `\n实收 / charged ${totals.charged} 元, 可收 / allowed ${totals.allowed}, 未收录 / unlisted ${totals.unlisted}`,
);
