/** Raised whenever a message, an answer or the frame changes shape; the two sides compare it when they meet. */
export const PROTOCOL_VERSION = 4;
