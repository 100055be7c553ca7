import { claimLine, encounter, facility, patient } from '../model/claim.js';
import { serviceItem } from '../model/item.js';

/** The members of each fact. Conditions are checked against them: a rule with a misspelt path would silently never fire. */
export const FACT_MEMBERS: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ (() => ({
  line: [...Object.keys(claimLine.def.shape), 'called', 'days', 'unknownWords'],
  item: Object.keys(serviceItem.def.shape),
  facility: Object.keys(facility.def.shape),
  patient: [...Object.keys(patient.def.shape), 'ageYears', 'ageMonths', 'ageDays'],
  encounter: Object.keys(encounter.def.shape),
  claim: ['id', 'jurisdiction', 'facility', 'patient', 'encounter'],
  session: ['codes', 'lines', 'quantity', 'bodyParts', 'groups', 'details'],
  day: ['codes', 'lines', 'quantity', 'groups'],
}))();

/** Members that are objects. Conditions always see the object, with null for each absent member. */
export const OBJECT_MEMBERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  line: { charged: ['unitPrice', 'amount'] },
  item: { separatelyCharged: ['names', 'complete'], unit: ['text', 'counts', 'size', 'of'], effective: ['from', 'to'] },
};
