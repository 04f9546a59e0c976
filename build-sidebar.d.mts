import type { Plugin } from 'esbuild';

export function buildId(): Promise<string>;

export function sidebarPage(options: { id: string; plugins?: readonly Plugin[] }): Promise<string>;
