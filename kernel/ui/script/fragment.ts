// One place where text from the server becomes part of the page, under one Trusted Types policy.

interface Policy {
  createHTML(text: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

declare global {
  interface Window {
    trustedTypes?: TrustedTypes;
  }
}

const rules: Policy = { createHTML: (text) => text };
const policy = window.trustedTypes?.createPolicy("amparo", rules) ?? rules;

const asked = new WeakMap<HTMLElement, AbortController>();

/** Posts the form to the place's address and shows the answer there. Without an answer the place stays as it is. */
export async function answer(place: HTMLElement, form: HTMLFormElement): Promise<void> {
  const url = new URL(place.dataset["suggest"] ?? "", location.href);
  if (url.origin !== location.origin) return;
  asked.get(place)?.abort();
  const abort = new AbortController();
  asked.set(place, abort);
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  try {
    const response = await fetch(url, {
      method: "POST",
      body: fields,
      headers: { "x-fragment": "1" },
      redirect: "error",
      signal: abort.signal,
    });
    // Only what the server sent as a fragment on purpose is taken; a sign-in page or an error is not.
    if (!response.ok || response.headers.get("x-fragment") !== "1") return;
    const page = new DOMParser().parseFromString(policy.createHTML(await response.text()), "text/html");
    place.replaceChildren(...page.body.childNodes);
  } catch {
    // No connection, or a newer question: registering goes on without suggestions.
  }
}
