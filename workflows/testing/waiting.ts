/** What the procedure says while it waits for people. */
export const decision = 'a decision by two people';
export const nextReview = 'the next review';
export const provider = 'the identity provider';
