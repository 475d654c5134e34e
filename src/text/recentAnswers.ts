/** What was found out about words, kept as long as the same words are asked about again and again. */
export class RecentAnswers<T extends object> {
  #earlier: ReadonlyMap<string, T> = new Map();
  #latest = new Map<string, T>();

  /** To be called before each round of questions; what the round before did not ask for is forgotten. */
  begin(): void {
    this.#earlier = this.#latest;
    this.#latest = new Map();
  }

  /** @param find the answer, where it is not known. It must follow from the words alone. */
  ask(words: string, find: (words: string) => T): T {
    const answer = this.#latest.get(words) ?? this.#earlier.get(words) ?? find(words);
    this.#latest.set(words, answer);
    return answer;
  }
}
