/** The one function of the script that the page calls, through what Google puts into the page. */

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  answerSidebar(request: string): void;
}

declare const google: { readonly script: { readonly run: Runner } };

/** Resolves with what the script returns; rejects with what Google reports. */
export function callScript(request: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler(resolve)
      // Google gives an error, but nothing promises it: what it is gets looked at where it is classified.
      .withFailureHandler((error) => {
        reject(error instanceof Error ? error : new Error(String(error)));
      })
      .answerSidebar(request);
  });
}
