/** GET /api/gaps */
import type { App } from '../deps.ts';
import type { DescribeGaps } from '../gaps.ts';
import { refTo } from '../schemas/common.ts';
import { gapsAnswer } from '../schemas/gaps.ts';
import { commonErrors, gapsQuery } from '../schemas/request.ts';

export function addGapsRoute(app: App, describeGaps: DescribeGaps): void {
  app.get(
    '/api/gaps',
    {
      schema: {
        tags: ['引用'],
        summary: '被引用而未入库的文件，以及名称相近的已入库文件',
        querystring: gapsQuery,
        response: { 200: refTo(gapsAnswer), ...commonErrors },
      },
    },
    ({ query }) => describeGaps(query),
  );
}
