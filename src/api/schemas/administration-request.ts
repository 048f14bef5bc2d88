/** What the requests of uploading may say. */
import Type from 'typebox';
import { paging } from './request.ts';

const operator = Type.Optional(Type.String({ minLength: 1, maxLength: 50, description: '经办人姓名' }));
const givenId = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 200,
  description: '作为哪个文件的文本；没有此标识的即为新文件',
});

export const draftParams = Type.Object({
  draft: Type.String({ pattern: '^[0-9a-f]{64}$', description: '原文件的 sha256' }),
});

export const operatorQuery = Type.Object({ by: operator }, { additionalProperties: false });

export const uploadQuery = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 255, description: '原文件名' }),
    work: Type.Optional(givenId),
    by: operator,
  },
  { additionalProperties: false },
);

export const publishBody = Type.Object(
  {
    id: Type.Optional(givenId),
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 300, description: '更正后的标题' })),
    docNumber: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: '更正后的发文字号' })),
  },
  { additionalProperties: false, description: '与文件所载不同之处；没有的为空对象' },
);

export const auditQuery = Type.Object(paging(200, 50, '条'), { additionalProperties: false });
