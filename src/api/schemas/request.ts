/** What requests may say. A parameter that is not named here is answered with 400, never ignored. */
import Type from 'typebox';
import { refTo } from './common.ts';
import { errorAnswer } from './search.ts';

export const noQuery = Type.Object({}, { additionalProperties: false });

export const documentParams = Type.Object({
  id: Type.String({ description: '文件标识，例如 chengzhengbanfa-2022-54' }),
});

export const provisionParams = Type.Object({
  ...documentParams.properties,
  eId: Type.String({ description: '文件内的地址，例如 art_18__div_2' }),
});

/** The answers that every route with parameters may give besides its own. */
export const errorResponses = {
  400: refTo(errorAnswer),
  404: refTo(errorAnswer),
};

export const referencesQuery = Type.Object(
  {
    direction: Type.Unsafe<'out' | 'in'>(
      Type.Enum(['out', 'in'], { type: 'string', default: 'out', description: 'out 引用、in 被引用' }),
    ),
  },
  { additionalProperties: false },
);
