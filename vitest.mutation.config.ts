import { defineConfig } from 'vitest/config';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** A rule's own test before those of many rules: a mutant that fails it needs no other. */
class OwnTestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const depth = ({ moduleId }: TestSpecification) => moduleId.split('/').length;
    return Promise.resolve(files.toSorted((one, other) => depth(other) - depth(one)));
  }
}

/** The tests that a mutant of lib/rules or lib/claims must fail. Those on random reports may kill one by chance, and are left out. */
export default defineConfig({
  test: {
    include: ['tests/{rules,claims}/**/*.test.ts'],
    exclude: ['tests/rules/sound-reports.test.ts'],
    env: { MUTATION: '1' },
    testTimeout: 60_000,
    isolate: false,
    sequence: { sequencer: OwnTestFirst },
  },
});
