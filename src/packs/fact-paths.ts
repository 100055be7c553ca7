import { claimLine, encounter, facility, patient } from '../model/claim.js';
import { serviceItem } from '../model/item.js';

/** What conditions can ask for: the members of each fact. A misspelt path would never fire and never say so. */
export const FACT_MEMBERS: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ (() => ({
  line: [...Object.keys(claimLine.def.shape), 'days'],
  item: Object.keys(serviceItem.def.shape),
  facility: Object.keys(facility.def.shape),
  patient: [...Object.keys(patient.def.shape), 'ageYears'],
  encounter: Object.keys(encounter.def.shape),
  claim: ['id', 'jurisdiction', 'facility', 'patient', 'encounter'],
  session: ['codes', 'lines', 'quantity', 'bodyParts'],
}))();

/** Members that are objects: always there, their own members null where absent. */
export const OBJECT_MEMBERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  line: { charged: ['unitPrice', 'amount'] },
  item: { separatelyCharged: ['names', 'complete'], unit: ['text', 'counts', 'size', 'of'], effective: ['from', 'to'] },
};
