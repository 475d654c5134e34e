import { Worker } from 'node:worker_threads';
import { NODE_LIMITS, NODE_PRELUDE, nodeThread, type OneTimeThread } from '../archive/oneTimeThread';

/** Starts a thread for one question. @param script the path of its bundle */
export function startNodeThread<Request, Answer>(script: string): Promise<OneTimeThread<Request, Answer>> {
  const worker = new Worker(NODE_PRELUDE, { eval: true, workerData: script, resourceLimits: NODE_LIMITS });
  return Promise.resolve(nodeThread<Request, Answer>(worker));
}
