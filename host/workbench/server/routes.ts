/** Which request leads to what: the page's files, its questions, the stream of events, lists and pages of the script. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SheetFileError } from '../../files/sheet-file-error';
import type { Workbench } from '../workbench';
import type { PageFiles } from './page-files';
import { readBody } from './read-body';
import { reply, replyJson, replySentence, startEventStream } from './replies';
import { assembleScriptPage, SCRIPT_PAGE_POLICY } from './script-pages';

export interface Served {
  readonly workbench: Workbench;
  readonly pageFiles: PageFiles;
  readonly bridgeCode: string;
  readonly bundleCode: string;
}

/** A request that has been found welcome. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** Proxies and browsers give up on a stream that says nothing for long. */
const HEARTBEAT_MS = 15_000;

export async function answerVisit(served: Served, visit: Visit): Promise<void> {
  const { request, response, url } = visit;
  const { pathname } = url;
  const [, folder = '', name = ''] = pathname.split('/');
  switch (`${request.method ?? ''} /${folder}`) {
    case 'GET /events':
      streamEvents(served, visit);
      return;
    case 'POST /ask':
      return answerQuestion(served, visit, name);
    case 'PUT /list':
      return openList(served, visit);
    case 'GET /list.csv':
      return saveList(served, visit, 'csv');
    case 'GET /list.xlsx':
      return saveList(served, visit, 'xlsx');
    case 'GET /script-pages':
      serveScriptPage(served, visit, name);
      return;
    default: {
      const file = request.method === 'GET' ? served.pageFiles.get(pathname) : undefined;
      if (file === undefined) replySentence(response, 404, 'There is no such page.');
      else reply(response, file, file.bytes);
    }
  }
}

function streamEvents({ workbench }: Served, { response, url }: Visit): void {
  const disconnect = workbench.connect(url.searchParams.get('window') ?? '', startEventStream(response));
  const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT_MS);
  response.on('close', () => {
    clearInterval(heartbeat);
    disconnect();
  });
}

async function answerQuestion({ workbench }: Served, visit: Visit, name: string): Promise<void> {
  const { request, response } = visit;
  const body = await readBody(request);
  const answer = Object.hasOwn(workbench.answers, name)
    ? (workbench.answers as Record<string, (ask: unknown) => unknown>)[name]
    : undefined;
  if (answer === undefined || body === undefined) {
    replyJson(response, { ok: false, sentence: 'The workbench does not understand that.' }, 400);
    return;
  }
  await replyOrExplain(response, () => answer(JSON.parse(body.toString('utf8'))));
}

async function openList({ workbench }: Served, { request, response, url }: Visit): Promise<void> {
  const bytes = await readBody(request);
  await replyOrExplain(response, async () => {
    if (bytes === undefined) throw new SheetFileError('The file is larger than 100 MB.');
    await workbench.openList(url.searchParams.get('name') ?? '', bytes);
    return null;
  });
}

async function saveList({ workbench }: Served, { response }: Visit, kind: 'csv' | 'xlsx'): Promise<void> {
  try {
    const { name, bytes } = await workbench.saveList(kind);
    const headers = { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
    reply(response, { type: 'application/octet-stream', headers }, bytes);
  } catch (error: unknown) {
    replySentence(response, 422, explain(error));
  }
}

function serveScriptPage(served: Served, { response }: Visit, pageId: string): void {
  const html = served.workbench.scriptPage(pageId);
  if (html === undefined) {
    replySentence(response, 404, 'This page of the script is not open any more.');
    return;
  }
  const headers = { 'Content-Security-Policy': SCRIPT_PAGE_POLICY };
  reply(response, { type: 'text/html; charset=utf-8', headers }, assembleScriptPage({ ...served, html }));
}

async function replyOrExplain(response: ServerResponse, act: () => unknown): Promise<void> {
  try {
    replyJson(response, { ok: true, answer: await act() });
  } catch (error: unknown) {
    replyJson(response, { ok: false, sentence: explain(error) }, 422);
  }
}

/** What was asked for cannot be done, and the message says why. */
function explain(error: unknown): string {
  if (error instanceof SheetFileError || error instanceof RangeError || error instanceof SyntaxError) {
    return error.message;
  }
  throw error;
}
