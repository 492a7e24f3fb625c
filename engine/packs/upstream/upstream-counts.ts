/** Columns of the tally of orders, and of the tickets that they cause. */
export const UPSTREAM = { orders: 0, onTime: 1, filled: 2, caused: 3 } as const;
