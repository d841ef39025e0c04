/** A document on its way through the service, as the page is told of it. */
export interface Listed {
  /** In the bucket of the reports. */
  readonly key: string;
  /** `retrying`: the reading broke off and will be tried again. `gone`: there is nothing to show of it. */
  readonly stage: 'queued' | 'reading' | 'retrying' | 'done' | 'gone';
  /** What the document came to when it was read last. */
  readonly result: Result | null;
}

export interface Result {
  readonly status: 'valid' | 'warnings' | 'invalid' | 'unreadable';
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  readonly title: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  readonly pages: number | null;
  /** The rules that failed, once each; or why the document is unreadable. */
  readonly codes: readonly string[];
  /** When it was uploaded, ISO 8601. */
  readonly uploaded: string;
  /** Key in the bucket of the results. */
  readonly summary: string;
}

/** What a code of a result says in words. */
export interface Code {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** All that the page is told through its stream of events; `all` at its beginning, `changed` from then on. */
export interface News {
  readonly kind: 'all' | 'changed';
  readonly listed: readonly Listed[];
}

/** What the page has to know before it begins. */
export interface Facts {
  readonly codes: readonly Code[];
  readonly maxBytes: number;
}
