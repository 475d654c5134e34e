/** Ways to write one thing, the one to be written first. */
export type Words = readonly string[];
