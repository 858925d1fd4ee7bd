/** The thread that reads: a file comes in, and what became of it goes out. Started by `watchdog.ts`. */
import { parentPort } from 'node:worker_threads';
import { pdfFormat } from '../../lib/formats/pdf.ts';
import { readFile } from '../../lib/formats/read-file.ts';
import { listFormats } from '../../lib/formats/registry.ts';
import { inspect } from '../../lib/inspect.ts';
import { pdfEquipment } from '../../scripts/check/pdf-equipment.ts';
import type { ThreadReply, ThreadRequest } from './watchdog.ts';

const formats = listFormats([pdfFormat(pdfEquipment)]);

async function answer({ bytes, name }: ThreadRequest): Promise<ThreadReply> {
  const started = performance.now();
  const reading = await readFile({ bytes, name }, formats);
  const milliseconds = performance.now() - started;
  const done = (outcome: string, detail = ''): ThreadReply => ({ outcome, detail, milliseconds });
  if (!reading.ok) return done(reading.error.code, String(reading.error.params['detail'] ?? ''));
  try {
    const broken = inspect(reading.document).outcomes.find(
      (outcome) => 'reason' in outcome && outcome.reason === 'internal-error',
    );
    if (broken === undefined) return done('read');
    return done(
      'internal-error',
      `${broken.check}: ${JSON.stringify('params' in broken ? broken.params : {})}`,
    );
  } catch (error) {
    return done('internal-error', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

parentPort?.on('message', (request: ThreadRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
