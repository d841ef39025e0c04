import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as z from 'zod';

/** The rules of WCAG 2.2 A and AA that IBM's Equal Access checker knows, as a script that is evaluated in a page. */
const engine = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

const results = z.array(z.object({ rule: z.string(), message: z.string(), snippet: z.string() }));

/** What of a page fails for certain; what only a person can judge is left to the pictures that a person looks at. */
export async function violationsOf(page: { evaluate: (script: string) => Promise<unknown> }) {
  await page.evaluate(`${engine};undefined`);
  return results.parse(
    await page.evaluate(`(async () => {
      const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
      return results
        .filter(({ value: [kind, outcome] }) => kind === 'VIOLATION' && outcome === 'FAIL')
        .map(({ ruleId, message, snippet }) => ({ rule: ruleId, message, snippet }));
    })()`),
  );
}
