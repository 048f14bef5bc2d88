/** Where files are dropped or chosen, and how far each has come. */
import { html, nothing, type TemplateResult } from 'lit';

export interface Upload {
  readonly name: string;
  /** 0 to 1: how much of it has been sent. */
  readonly share: number;
  /** Why it was not taken; null while nothing speaks against it. */
  readonly refusal: string | null;
}

export function drawUploads(
  uploads: readonly Upload[],
  chosen: (files: readonly File[]) => void,
): TemplateResult {
  return html`<section
      class="drop"
      aria-label="上传"
      @dragover=${(event: DragEvent) => event.preventDefault()}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        chosen([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <label
        >将文件拖到此处，或者选择文件（PDF、Word、网页、文本，可多选，每个不超过 50 MB）
        <input
          type="file"
          multiple
          @change=${(event: Event) => {
            const input = event.currentTarget as HTMLInputElement;
            chosen([...(input.files ?? [])]);
            input.value = '';
          }}
        />
      </label>
    </section>
    ${
      uploads.length === 0
        ? nothing
        : html`<ul class="uploads" aria-label="上传进度">${uploads.map(drawUpload)}</ul>`
    }`;
}

function drawUpload({ name, share, refusal }: Upload): TemplateResult {
  return html`<li>
    <span>${name}</span>
    ${
      refusal === null
        ? html`<progress max="1" .value=${share} aria-label=${`${name}的上传进度`}></progress>
            <span>${share < 1 ? `${Math.floor(share * 100)}%` : '已上传'}</span>`
        : html`<span class="refusal" role="alert">${refusal}</span>`
    }
  </li>`;
}
