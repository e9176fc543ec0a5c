import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { InvoiceDocuments, RenderedFile, Violation } from '../commands/invoices/invoice-documents.ts';
import type { Invoice } from '../domain/invoices/events.ts';

export interface OpenInvoiceDocuments extends InvoiceDocuments {
  close(): Promise<void>;
}
export interface DocumentTask {
  readonly id: number;
  readonly what: 'render' | 'check';
  readonly invoice: Invoice;
}
export interface DocumentAnswer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: unknown;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}
interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/**
 * Makes the files of invoices beside the main thread, on as many threads as there are processors: a run makes hundreds, and
 * whoever chats meanwhile shall not notice. Threads start with the first invoice and don't keep the process alive.
 */
export function openInvoiceDocuments(threads = availableParallelism()): OpenInvoiceDocuments {
  let pool: readonly Thread[] = [];
  let tasks = 0;

  const start = (): Thread => {
    const worker = new Worker(new URL('invoice-documents-thread.ts', import.meta.url), { name: 'invoice documents' });
    const thread: Thread = { worker, waiting: new Map() };
    const give = (error: unknown) => {
      pool = pool.filter((one) => one !== thread);
      for (const { reject } of thread.waiting.values()) reject(error);
      thread.waiting.clear();
    };
    worker.on('message', ({ id, result, error }: DocumentAnswer) => {
      const task = thread.waiting.get(id);
      thread.waiting.delete(id);
      if (thread.waiting.size === 0) worker.unref();
      if (error === undefined) task?.resolve(result as never);
      else task?.reject(error);
    });
    worker.on('error', give);
    worker.on('exit', () => give(new Error('the thread that makes invoices has ended')));
    worker.unref();
    return thread;
  };

  const ask = <T>(what: DocumentTask['what'], invoice: Invoice): Promise<T> => {
    const idle = pool.toSorted((a, b) => a.waiting.size - b.waiting.size)[0];
    const thread = idle && (idle.waiting.size === 0 || pool.length >= threads) ? idle : start();
    if (thread !== idle) pool = [...pool, thread];
    const id = (tasks += 1);
    return new Promise<T>((resolve, reject) => {
      thread.waiting.set(id, { resolve, reject });
      thread.worker.ref();
      thread.worker.postMessage({ id, what, invoice } satisfies DocumentTask);
    });
  };

  return {
    render: (invoice) => ask<readonly RenderedFile[]>('render', invoice),
    check: (invoice) => ask<readonly Violation[]>('check', invoice),
    close: async () => {
      await Promise.all(pool.map(({ worker }) => worker.terminate()));
    },
  };
}
