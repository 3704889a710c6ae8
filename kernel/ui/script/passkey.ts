// Passkeys: the browser is asked, its answer is put into the form around, and the form is sent. Everything is judged by the server.
// Binary values travel in base64url.

interface Descriptor {
  id: string;
}

interface Options {
  challenge: string;
  user?: { id: string };
  allowCredentials?: Descriptor[];
  excludeCredentials?: Descriptor[];
}

const bytes = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const text = (binary: ArrayBuffer | null | undefined): string =>
  btoa(String.fromCharCode(...new Uint8Array(binary ?? new ArrayBuffer(0))))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=/g, "");

const listed = (all: Descriptor[] = []) => all.map((one) => ({ ...one, id: bytes(one.id) }));

/** Has the browser answer; what it said, for the server. */
async function ask(creates: boolean, options: Options): Promise<object> {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    user: options.user && { ...options.user, id: bytes(options.user.id) },
    allowCredentials: listed(options.allowCredentials),
    excludeCredentials: listed(options.excludeCredentials),
  } as unknown;
  const given = creates
    ? await navigator.credentials.create({ publicKey: publicKey as PublicKeyCredentialCreationOptions })
    : await navigator.credentials.get({ publicKey: publicKey as PublicKeyCredentialRequestOptions });
  const { rawId, response } = given as PublicKeyCredential;
  const said = { id: text(rawId), clientDataJSON: text(response.clientDataJSON) };
  if (creates) {
    const made = response as AuthenticatorAttestationResponse;
    return { ...said, attestationObject: text(made.attestationObject), transports: made.getTransports?.() ?? [] };
  }
  const shown = response as AuthenticatorAssertionResponse;
  return {
    ...said,
    authenticatorData: text(shown.authenticatorData),
    signature: text(shown.signature),
    userHandle: text(shown.userHandle),
  };
}

/** Shows the button of a place where passkeys can be used, if this browser can. */
export function offer(place: HTMLElement): void {
  const [button, without, said] = [
    place.querySelector("button"),
    place.querySelector<HTMLElement>("p"),
    place.querySelector<HTMLElement>("[role=status]"),
  ];
  const answer = place.querySelector<HTMLInputElement>("[name=answer]");
  const form = place.closest("form");
  if (!button || !without || !said || !answer || !form || !("PublicKeyCredential" in window)) return;
  const { passkey, options = "{}", to = "" } = place.dataset;
  button.hidden = false;
  without.hidden = true;
  button.addEventListener("click", async () => {
    button.disabled = true;
    said.textContent = "";
    try {
      answer.value = JSON.stringify(await ask(passkey === "create", JSON.parse(options) as Options));
      form.action = to;
      form.requestSubmit();
    } catch (error) {
      // Cancelled, too late, no passkey: browsers do not tell which, so that nobody learns who has one.
      const twice = error instanceof DOMException && error.name === "InvalidStateError";
      said.textContent = (twice && said.dataset["twice"]) || said.dataset["failed"] || "";
    } finally {
      button.disabled = false;
    }
  });
}
