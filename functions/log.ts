/** What stands in a line of the log: names, numbers and codes, never the text of a document. */
export type Fields = Readonly<
  Record<string, string | number | boolean | null | undefined | readonly string[] | object>
>;

export type Log = (level: 'INFO' | 'WARN' | 'ERROR', message: string, fields: Fields) => void;

/** Fields that every line has; the names are those of AWS Powertools, which queries and dashboards know. */
export function createLog(write: (line: string) => void, common: Fields): Log {
  return (level, message, fields) => {
    write(lineOf({ level, message, timestamp: new Date().toISOString(), ...common, ...fields }));
  };
}

/** One line of JSON in which no key of a stranger can break the line, colour a terminal or turn its text around. */
export function lineOf(fields: Fields): string {
  const escaped = JSON.stringify(fields).replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );
  return `${escaped}\n`;
}

/** Past the runtime's own logger, which would wrap a line of JSON in another. */
export function writeToStdout(line: string): void {
  process.stdout.write(line);
}
