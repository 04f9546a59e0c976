/** The one function that the sidebar calls: JSON comes in and goes out. */
import * as v from 'valibot';
import { parseJson } from '../../core/json';
import type { Messages } from '../../core/messages';
import { buildId } from '../../core/sidebar/build-id';
import { CALLS, request, type CallName, type Reply } from '../../core/sidebar/calls';
import { readMessages } from '../language-store';
import { refuse } from './answer';
import { describeGoogleError } from './google-errors';
import { HANDLERS } from './handlers';

/** Called by the page; what is thrown on reaches its failure handler. */
export function answerSidebar(requestJson: string): string {
  const messages = readMessages();
  return JSON.stringify(answer(requestJson, messages));
}

function answer(requestJson: string, messages: Messages): Reply {
  const { answers } = messages;
  const asked = v.safeParse(request, parseJson(requestJson));
  if (!asked.success) return refuse(answers.misunderstood);
  const { build, name, args } = asked.output;
  if (build !== buildId) return { kind: 'outdated', sentence: answers.outdated };
  return isCallName(name) ? call(name, args, messages) : refuse(answers.misunderstood);
}

function call(name: CallName, args: unknown, messages: Messages): Reply {
  // Arguments that fit the call's schema are those of its handler: both go by the same name.
  const handler = HANDLERS[name] as (checked: unknown, messages: Messages) => Reply;
  const checked = v.safeParse(CALLS[name].args, args);
  if (!checked.success) return refuse(messages.answers.misunderstood);
  try {
    return handler(checked.output, messages);
  } catch (error: unknown) {
    const sentence = describeGoogleError(error, messages);
    if (sentence === undefined) throw error;
    return refuse(sentence);
  }
}

function isCallName(name: string): name is CallName {
  return Object.prototype.hasOwnProperty.call(CALLS, name);
}
