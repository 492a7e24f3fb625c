/** How often customers write back, by what a case is about (K-60, K-61). */
export interface CaseTypesSettings {
  /** A case may take so many replies of its customer. 2, S (S4). */
  readonly replyLimit: number;
  /** … and a refund so many. 3, S (S4). */
  readonly refundReplyLimit: number;
}

export const DEFAULT_CASE_TYPES: CaseTypesSettings = { replyLimit: 2, refundReplyLimit: 3 };
