// A worker thread of a batch: gets arguments one by one, gives back the lines of their documents.
import { parentPort } from 'node:worker_threads';
import type { BatchReply } from './batch-protocol.ts';
import { checkArgument, hasContradiction } from './check-argument.ts';

parentPort?.on('message', (argument: string) => {
  void answer(argument).then((reply) => parentPort?.postMessage(reply));
});

async function answer(argument: string): Promise<BatchReply> {
  const checked = await checkArgument(argument);
  return {
    lines: checked.map(({ document }) => JSON.stringify(document)),
    failures: checked.flatMap(({ document: { source, error } }) =>
      error === null ? [] : [{ source, ...error.message }],
    ),
    contradicted: checked.filter(({ document }) => hasContradiction(document)).length,
  };
}
