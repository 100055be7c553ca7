/**
 * What findings say, by code: the sentence over each code is what it means, its members are what fills its message. All
 * else about codes follows from here. For types, schemas and pages alone: nothing that is shipped runs these schemas.
 */
import * as z from 'zod/mini';
import { careFindings } from './findings/care-findings.js';
import { chargeFindings } from './findings/charge-findings.js';
import { facilityFindings } from './findings/facility-findings.js';
import { itemFindings } from './findings/item-findings.js';
import { noteFindings } from './findings/note-findings.js';
import { quantityFindings } from './findings/quantity-findings.js';
import { relationFindings } from './findings/relation-findings.js';

/** The parameters of the findings of each code, all of them texts.
 * @zh 各审核意见代码的参数，均为文本。 */
export const paramsByCode = z.strictObject({
  ...itemFindings,
  ...facilityFindings,
  ...careFindings,
  ...quantityFindings,
  ...relationFindings,
  ...chargeFindings,
  ...noteFindings,
});
