/** What a page of the script may do: as in Google's own sandbox, but for its own origin, which here were the workbench's. */
export const SCRIPT_SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';
