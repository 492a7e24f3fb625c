import { expect, it } from 'vitest';
import { chooseExecutor } from '../../../server/executors/choose-executor.ts';
import { InProcess } from '../../../server/executors/in-process.ts';
import { WorkerThreads } from '../../../server/executors/worker-threads.ts';

it('one core or one replication is this thread, more are threads', async () => {
  expect(await chooseExecutor({ workers: 1 })).toBeInstanceOf(InProcess);
  expect(await chooseExecutor({ workers: 8 }, 1)).toBeInstanceOf(InProcess);
  const threads = await chooseExecutor({ workers: 2 }, 10);
  expect(threads).toBeInstanceOf(WorkerThreads);
  await threads.close();
});

it('where no Redis answers, that is told with what to do', async () => {
  const nowhere = { host: '127.0.0.1', port: 1, db: 0, password: 'secret', isEncrypted: false };
  const asked = chooseExecutor({ workers: 2, executor: nowhere });
  await expect(asked).rejects.toThrow(/^redis:\/\/127\.0\.0\.1:1 does not answer .*Start a Redis there/);
  await expect(asked).rejects.not.toThrow(/secret/);
});
