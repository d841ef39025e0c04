import type { Handler } from '../../conversion/create-handler.ts';
import { createdObjects, messagesOf } from '../../s3-event.ts';
import type { Board } from './board.ts';

/** The handler, which now enters on the board with which documents it is busy. */
export function watchHandler(handler: Handler, board: Board, onError: (error: unknown) => void): Handler {
  return async (event, context) => {
    const keys = (messagesOf(event) ?? []).flatMap(({ body }) => keysIn(body));
    board.enter(keys, 'reading');
    try {
      const answer = await handler(event, context);
      if (answer?.batchItemFailures.length === 0) board.settle(keys).catch(onError);
      else board.enter(keys, 'retrying');
      return answer;
    } catch (error) {
      board.enter(keys, 'retrying');
      throw error;
    }
  };
}

/** Of the objects that a message names; none where it is no message of ours: that is for the handler to say. */
export function keysIn(body: string): readonly string[] {
  try {
    return createdObjects(JSON.parse(body)).map(({ key }) => key);
  } catch {
    return [];
  }
}
