/** Names this visit, so that drawing 1 of today is not drawing 1 of yesterday. */
export const sessionId = crypto.randomUUID();
