/** By which page and script know whether they are of one build. */

/** Put in by build.mjs, the same in both. */
declare const BUILD_ID: string;

/** `unbuilt` where the sources run as they are, in tests. */
export const buildId: string = typeof BUILD_ID === 'undefined' ? 'unbuilt' : BUILD_ID;
