/** Who is at work, and the token that lets them. */
import { html, type TemplateResult } from 'lit';
import type { Credentials } from '../data/administration.ts';

export function drawSignIn(signIn: (who: Credentials) => void): TemplateResult {
  return html`<form
    class="sign-in"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const form = new FormData(event.currentTarget as HTMLFormElement);
      signIn({
        token: String(form.get('token') ?? '').trim(),
        name: String(form.get('name') ?? '').trim(),
      });
    }}
  >
    <label>经办人姓名（记入操作记录）<input name="name" maxlength="50" autocomplete="name" /></label>
    <label>管理口令<input
      name="token"
      type="password"
      required
      pattern=" *[!-~]+ *"
      title="口令由字母、数字和半角符号组成"
      autocomplete="current-password"
    /></label>
    <button type="submit">进入管理</button>
  </form>`;
}
