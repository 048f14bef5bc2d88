/**
 * 资料管理: uploading files, looking at what was read of them, publishing, removing, and the log of it
 * all. Loaded only where it is asked for. The token stays in this tab and goes with it.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AuditAnswer, DocumentList, DraftAnswer, DraftSummary } from '../../src/api/contract.ts';
import { inTitleMarks } from '../../src/citation/format.ts';
import type { Corrections } from '../../src/domain/administration.ts';
import {
  type Credentials,
  discardDraft,
  fetchAudit,
  fetchDraft,
  fetchDrafts,
  publishDraft,
  removeDocument,
  uploadFile,
} from '../data/administration.ts';
import { fetchDocuments } from '../data/documents.ts';
import { AnswerError, sentenceOf } from '../data/http.ts';
import { forgetCredentials, keepCredentials, keptCredentials } from '../data/kept-credentials.ts';
import { tell } from '../events.ts';
import { drawAudit } from '../parts/audit.ts';
import { drawDraft } from '../parts/draft.ts';
import { drawSignIn } from '../parts/sign-in.ts';
import { drawUploads, type Upload } from '../parts/uploads.ts';
import '../style/administration.css';

export class KbAdministration extends LitElement {
  static override properties = {
    who: { state: true },
    refusal: { state: true },
    drafts: { state: true },
    opened: { state: true },
    uploads: { state: true },
    documents: { state: true },
    audit: { state: true },
    busy: { state: true },
  };

  declare private who: Credentials | null;
  /** Why the last thing that was asked could not be done. */
  declare private refusal: string;
  declare private drafts: readonly DraftSummary[];
  /** Readings, by their uploads. */
  declare private opened: ReadonlyMap<string, DraftAnswer>;
  declare private uploads: readonly Upload[];
  declare private documents: DocumentList['documents'];
  declare private audit: AuditAnswer | null;
  declare private busy: boolean;

  constructor() {
    super();
    this.who = null;
    this.refusal = '';
    this.drafts = [];
    this.opened = new Map();
    this.uploads = [];
    this.documents = [];
    this.audit = null;
    this.busy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const kept = keptCredentials();
    if (kept !== null) void this.#signIn(kept);
    void this.updateComplete.then(() => tell(this, 'kb-ready', { title: '资料管理 - 条文', target: null }));
  }

  protected override render(): TemplateResult {
    return html`<div class="page administration">
      <h1>资料管理</h1>
      ${this.refusal === '' ? nothing : html`<p class="refusal" role="alert">${this.refusal}</p>`}
      ${this.who === null ? drawSignIn((who) => this.#signIn(who)) : this.#drawWork(this.who)}
    </div>`;
  }

  #drawWork(who: Credentials): TemplateResult {
    return html`
      <p class="lead">
        上传的文件先行解析，核对无误后再发布；发布前他人看不到。
        <button type="button" class="plain" @click=${() => this.#signOut()}>退出管理</button>
      </p>
      ${drawUploads(this.uploads, (files) => this.#upload(files, who))}
      <section aria-label="待发布">
        <h2>待发布 <span>${this.drafts.length} 个文件</span></h2>
        ${this.drafts.length === 0 ? html`<p>没有待发布的文件。</p>` : nothing}
        <ol>
          ${repeat(this.drafts, uploadOf, (draft) =>
            drawDraft(draft, this.opened.get(uploadOf(draft)) ?? null, this.busy, {
              open: () => this.#open(draft, who),
              publish: (corrections) => this.#publish(draft, corrections, who),
              discard: () => this.#discard(draft, who),
            }),
          )}
        </ol>
      </section>
      <section aria-label="已收入">
        <h2>已收入 <span>${this.documents.length} 个文件</span></h2>
        <ol class="held">
          ${this.documents.map(
            ({ id, title, docNumber, address }) => html`<li>
              <a href=${address}>${title}</a> ${docNumber ?? ''} <code>${id}</code>
              <button
                type="button"
                class="plain"
                ?disabled=${this.busy}
                aria-label=${`移出${inTitleMarks(title)}`}
                @click=${() => this.#remove(id, title, who)}
              >
                移出
              </button>
            </li>`,
          )}
        </ol>
      </section>
      ${this.audit === null ? nothing : drawAudit(this.audit, () => this.#moreAudit(who))}
    `;
  }

  async #signIn(who: Credentials): Promise<void> {
    await this.#do(async () => {
      await this.#load(who);
      this.who = who;
      keepCredentials(who);
    });
  }

  #signOut(): void {
    this.#forget();
    this.refusal = '';
  }

  async #load(who: Credentials): Promise<void> {
    this.drafts = (await fetchDrafts(who)).drafts;
    this.audit = await fetchAudit(0, who);
    this.documents = (await fetchDocuments()).documents;
  }

  async #moreAudit(who: Credentials): Promise<void> {
    await this.#do(async () => {
      const shown = this.audit?.entries ?? [];
      const { entries, total } = await fetchAudit(shown.length, who);
      this.audit = { entries: [...shown, ...entries], total };
    });
  }

  /** One after another: the server reads them so, and the list fills from the top. */
  async #upload(files: readonly File[], who: Credentials): Promise<void> {
    this.uploads = files.map(({ name }) => ({ name, share: 0, refusal: null }));
    for (const [at, file] of files.entries()) {
      try {
        await uploadFile(file, null, who, (share) => this.#note(at, { share }));
        this.#note(at, { share: 1 });
      } catch (thrown) {
        this.#note(at, { refusal: sentenceOf(thrown).message });
      }
    }
    await this.#do(() => this.#load(who));
  }

  #note(at: number, change: Partial<Upload>): void {
    this.uploads = this.uploads.map((upload, index) => (index === at ? { ...upload, ...change } : upload));
  }

  async #open(draft: DraftSummary, who: Credentials): Promise<void> {
    const upload = uploadOf(draft);
    if (this.opened.has(upload)) return;
    await this.#do(async () => {
      this.opened = new Map([...this.opened, [upload, await fetchDraft(draft.id, who)]]);
    });
  }

  async #publish(draft: DraftSummary, corrections: Corrections, who: Credentials): Promise<void> {
    await this.#do(async () => {
      const { title } = await publishDraft(draft.id, corrections, who);
      await this.#load(who);
      tell(this, 'kb-notice', { text: `已发布${inTitleMarks(title)}。` });
    });
  }

  async #discard(draft: DraftSummary, who: Credentials): Promise<void> {
    if (!confirm(`放弃“${draft.fileName}”？上传的文件将被删除。`)) return;
    await this.#do(async () => {
      await discardDraft(draft.id, who);
      await this.#load(who);
    });
  }

  async #remove(id: string, title: string, who: Credentials): Promise<void> {
    if (!confirm(`将${inTitleMarks(title)}及其全部文本移出资料库？指向它的引用将变为“未入库”。`)) return;
    await this.#do(async () => {
      await removeDocument(id, who);
      await this.#load(who);
      tell(this, 'kb-notice', { text: `已移出${inTitleMarks(title)}。` });
    });
  }

  /** Does one thing at a time and says why it could not be done. */
  async #do(action: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.refusal = '';
    try {
      await action();
    } catch (thrown) {
      const error = sentenceOf(thrown);
      this.refusal = error.message;
      if (error instanceof AnswerError && error.status === 401) this.#forget();
    } finally {
      this.busy = false;
    }
  }

  #forget(): void {
    forgetCredentials();
    this.who = null;
  }
}

/** What was typed and shown for one upload belongs to no other, nor to a second upload of the same file. */
function uploadOf({ id, uploaded }: DraftSummary): string {
  return `${id} ${uploaded}`;
}

customElements.define('kb-administration', KbAdministration);
