/** Runs a task for each item, so many at a time, begun in their order; the results are in it too. */
export async function mapInParallel<Item, Result>(
  items: readonly Item[],
  jobs: number,
  task: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const queue = items.entries();
  const work = async () => {
    for (const [index, item] of queue) results.set(index, await task(item));
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return [...results].sort(([one], [other]) => one - other).map(([, result]) => result);
}
