/** A thread of its own that is sent requests and sends answers: `worker_threads` in Node, a web worker elsewhere. */
export interface HostWorker<Request, Answer> {
  post(request: Request): void;
  onAnswer(listener: (answer: Answer) => void): void;
  /** It has ended by itself, or cannot go on. */
  onFailure(listener: (error: Error) => void): void;
  end(): void;
}
