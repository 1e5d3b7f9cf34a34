import { ApplicationFailure, condition, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';

const add = defineUpdate<number, [{ by: number }]>('add');
const finish = defineSignal<[]>('finish');

/** A workflow to deliver to: counts what it is told, refuses what is below nothing, ends when it is told to. */
export async function counter({ from }: { from: number }): Promise<number> {
  let total = from;
  let isFinished = false;
  const validator = ({ by }: { by: number }) => {
    if (by < 0) throw ApplicationFailure.nonRetryable('below nothing');
  };
  setHandler(add, ({ by }) => (total += by), { validator });
  setHandler(finish, () => void (isFinished = true));
  await condition(() => isFinished);
  return total;
}
