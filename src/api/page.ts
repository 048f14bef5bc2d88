/**
 * The pages that are no document, as they leave the server: title, description, canonical address and
 * data for machines in the head, and where the application will put itself something to read without it.
 */
import { inTitleMarks } from '../citation/format.ts';
import { addressPath } from '../domain/address-path.ts';
import type { Work } from '../domain/work.ts';
import type { GapsAnswer, GoAnswer, Place } from './contract.ts';
import type { ApiError } from './errors.ts';
import { type Html, html } from './html.ts';
import { bodyHtml, factsOf, headHtml, linkTo } from './page-frame.ts';
import { pageData, SITE, siteData, withItems } from './site-data.ts';
import type { PageParts } from './template.ts';

/** `origin`: the server as the client names it. */
export function cataloguePage(works: readonly Work[], origin: string): PageParts {
  const name = '文件目录';
  const description = `共收录 ${works.length} 个文件，可逐条检索、引用和链接。`;
  const page = pageData({ type: 'CollectionPage', name, description, address: '/' }, siteData(origin));
  const items = works.map(({ id, title }) => ({ name: title, address: addressPath(id) }));
  const data = withItems(page, items, works.length);
  return {
    head: html`${headHtml({ title: `${name} - ${SITE}`, description, canonical: '/', data })}
<link rel="alternate" type="application/atom+xml" title="新收和有变动的文件" href="/feed.atom">`,
    body: bodyHtml(
      '',
      html`<h1>${name}</h1>
<p>${description}</p>
<ul>${works.map((work) => html`<li><a href="${addressPath(work.id)}">${work.title}</a> ${factsOf(work)}</li>\n`)}</ul>
`,
    ),
  };
}

/** The hits themselves are drawn by the application; without scripts the page offers the box. */
export function searchPage(query: string, origin: string): PageParts {
  const name = query === '' ? '检索' : `检索：${query}`;
  const description = '在全部文件中逐字检索条款，不漏一处。';
  const address = query === '' ? '/search' : null;
  return {
    head: headHtml({
      title: `${name} - ${SITE}`,
      description,
      canonical: address,
      data: pageData({ type: 'SearchResultsPage', name, description, address }, siteData(origin)),
    }),
    body: bodyHtml(
      query,
      html`<h1>检索</h1>\n<noscript><p>显示检索结果需要启用 JavaScript。</p></noscript>
${query === '' ? null : html`<p class="loading">正在检索…</p>\n`}`,
    ),
  };
}

interface Room {
  readonly name: string;
  readonly description: string;
  /** Path. */
  readonly address: string;
  /** Whether search engines should know it. */
  readonly indexed: boolean;
  /** What needs scripts here. */
  readonly doing: string;
}

/** A room whose content lies with the reader or is asked for by the application; without scripts it says so. */
function roomPage({ name, description, address, indexed, doing }: Room): PageParts {
  return {
    head: headHtml({
      title: `${name} - ${SITE}`,
      description,
      canonical: indexed ? address : null,
      data: pageData({ type: 'WebApplication', name, description, address }),
    }),
    body: bodyHtml(
      '',
      html`<h1>${name}</h1>\n<p>${description}</p>\n<noscript><p>${doing}需要启用 JavaScript。</p></noscript>\n`,
    ),
  };
}

export function adminPage(): PageParts {
  return roomPage({
    name: '资料管理',
    description: '上传、核对、发布和移出文件。',
    address: '/admin',
    indexed: false,
    doing: '管理资料',
  });
}

export function checkPage(): PageParts {
  return roomPage({
    name: '引文核对',
    description: '逐处核对文稿引用的文件、条款和原文，不符之处列明依据。',
    address: '/check',
    indexed: true,
    doing: '核对文稿',
  });
}

export function basketPage(): PageParts {
  return roomPage({
    name: '引文篮',
    description: '收集条款，排好次序，连同引文一并导出。',
    address: '/basket',
    indexed: false,
    doing: '使用本页',
  });
}

export function comparePage(): PageParts {
  return roomPage({
    name: '对比',
    description: '两处条文并列，逐字标出不同之处。',
    address: '/compare',
    indexed: false,
    doing: '使用本页',
  });
}

/** Titles that are cited and not held, with the places that cite them. */
export function gapsPage({ total, references, gaps }: GapsAnswer): PageParts {
  const name = '未入库文件';
  const description = `共 ${total} 个文件被引用而未入库，被引用 ${references} 处。`;
  const page = pageData({ type: 'CollectionPage', name, description, address: '/gaps' });
  const items = gaps.map(({ title }) => ({ name: title, address: null }));
  const data = withItems(page, items, total);
  return {
    head: headHtml({ title: `${name} - ${SITE}`, description, canonical: '/gaps', data }),
    body: bodyHtml(
      '',
      html`<h1>${name}</h1>
<p>${description}</p>
<ul>${gaps.map(
        (gap) =>
          html`<li>${gap.title}（${gap.references} 处）：${gap.citedBy.map(({ first }) => html`<a href="${first.address}">${first.citation}</a> `)}</li>\n`,
      )}</ul>
`,
    ),
  };
}

export function errorPage(error: ApiError): PageParts {
  return {
    head: headHtml({
      title: `${error.message} - ${SITE}`,
      description: error.message,
      canonical: null,
      data: null,
    }),
    body: bodyHtml(
      '',
      html`<h1>${error.status === 404 ? '没有找到' : '无法显示'}</h1>
<p>${error.message}</p>
${error.nearest === null ? null : nearestHtml(error.nearest)}<p class="ways"><a href="/search">去检索</a> <a href="/">回到文件目录</a></p>
`,
    ),
  };
}

/** The place that exists, and the whole document where that is only a part of it. */
function nearestHtml(nearest: Place): Html {
  const { document, eId, title } = nearest;
  const whole =
    eId === null ? null : html`，全文：<a href="${addressPath(document)}">${inTitleMarks(title)}</a>`;
  return html`<p>可查看：${linkTo(nearest)}${whole}</p>\n`;
}

/** All places that the words of a person fit. */
export function candidatesPage({ query, message, candidates }: GoAnswer): PageParts {
  const page = pageData({ type: 'SearchResultsPage', name: query, description: message, address: null });
  const items = candidates.map(({ citation, address }) => ({ name: citation, address }));
  return {
    head: headHtml({
      title: `${query} - ${SITE}`,
      description: message,
      canonical: null,
      data: withItems(page, items, candidates.length),
    }),
    body: bodyHtml(
      query,
      html`<h1>${query}</h1>
<p>${message}</p>
<ul>${candidates.map((place) => html`<li>${linkTo(place)}</li>\n`)}</ul>
`,
    ),
  };
}
