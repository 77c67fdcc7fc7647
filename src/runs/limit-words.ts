import type { StartingLimit } from '../language/model.ts'
import { parseQuantity } from '../units/index.ts'

/** Whom a label's limit is for. */
export function limitedPeople({ for: whom }: Pick<StartingLimit, 'for'>): string {
  return whom === 'naive' ? 'people without tolerance' : 'everyone'
}

/** What a label allows: `30 mg at once, 40 mg on the first day`, or that it forbids the substance. */
export function allowedWords({ single, firstDay }: StartingLimit): string {
  if (isForbidden({ single })) return 'none'
  return [single && `${single} at once`, firstDay && `${firstDay} on the first day`].filter(Boolean).join(', ')
}

/** A limit of 0: the label forbids the substance to these people. */
export function isForbidden({ single }: { readonly single?: string | undefined }): boolean {
  return single !== undefined && parseQuantity(single).value === 0
}
