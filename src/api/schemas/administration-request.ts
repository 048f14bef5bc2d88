/** What the requests of uploading may say. */
import Type from 'typebox';
import { EXAMPLES } from './common.ts';
import { paging } from './request.ts';

const operator = Type.Optional(
  Type.String({ minLength: 1, maxLength: 50, description: '经办人姓名', examples: ['张三'] }),
);
const givenId = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 200,
  description: '作为哪个文件的文本；没有此标识的即为新文件，已收入别的文件的不能更改',
  examples: [EXAMPLES.work],
});

export const draftParams = Type.Object({
  draft: Type.String({
    pattern: '^[0-9a-f]{64}$',
    description: '原文件的 sha256',
    examples: [EXAMPLES.sha256],
  }),
});

export const operatorQuery = Type.Object({ by: operator }, { additionalProperties: false });

export const uploadQuery = Type.Object(
  {
    name: Type.String({
      minLength: 1,
      maxLength: 255,
      description: '原文件名',
      examples: [EXAMPLES.fileName],
    }),
    work: Type.Optional(givenId),
    by: operator,
  },
  { additionalProperties: false },
);

export const publishBody = Type.Object(
  {
    id: Type.Optional(givenId),
    title: Type.Optional(
      Type.String({ minLength: 1, maxLength: 300, description: '更正后的标题', examples: [EXAMPLES.title] }),
    ),
    docNumber: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: '更正后的发文字号',
        examples: [EXAMPLES.docNumber],
      }),
    ),
  },
  { additionalProperties: false, description: '与文件所载不同之处；没有的为空对象' },
);

export const auditQuery = Type.Object(paging(200, 50, '条'), { additionalProperties: false });

/** The file itself; what it is its content decides, whatever media type it is sent as. */
export const uploadBodies = {
  'application/octet-stream': {
    schema: Type.Unsafe<unknown>({
      contentMediaType: 'application/octet-stream',
      description: '文件内容，逐字节',
    }),
  },
};
