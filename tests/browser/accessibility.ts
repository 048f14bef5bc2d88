/** What axe finds wrong with a page as it stands. To be polled: what fades in has not its colours yet. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = (await page.evaluate('axe.run()')) as AxeResults;
  return results.violations.map(
    ({ id, impact, nodes }) => `${id} (${impact}): ${nodes[0]?.html} — ${nodes[0]?.failureSummary}`,
  );
}
