// An identity provider for `cargo xtask oidc`: the program `oidc-provider`, which is certified for OpenID Connect, on the loopback.
// It signs anybody in as whom the trial says, at once, and spoils its answers on demand. Prints its issuer when it listens.
//
//   node provider.mjs PORT REDIRECT SECRET
//
// POST /control, JSON: { who, amr, acr, deny } for the next sign-ins; { wrong } to spoil the next token: nonce, audience, issuer, expired,
// signature, none, kind; { rotate: true } for another key.
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { generateKeyPair, exportJWK, SignJWT, decodeJwt, decodeProtectedHeader } from 'jose';
import Provider from 'oidc-provider';

const [port, redirect, secret] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const state = { who: 'nobody', amr: ['pwd'], acr: undefined, deny: false, wrong: undefined };
let current;

async function make() {
  const alg = 'RS256';
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(privateKey)), kid, alg, use: 'sig' };
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'amparo', client_secret: secret, redirect_uris: [redirect], response_types: ['code'],
      grant_types: ['authorization_code'], id_token_signed_response_alg: alg,
    }],
    jwks: { keys: [jwk] },
    scopes: ['openid'],
    claims: { openid: ['sub', 'acr', 'amr'], auth_time: null },
    acrValues: ['urn:test:two'],
    pkce: { required: () => true },
    cookies: { keys: ['a key of a trial'] },
    features: { devInteractions: { enabled: false } },
    // Everything is allowed to the one client there is.
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    async findAccount(_, id) {
      // Names and addresses that must not be found anywhere afterwards.
      return { accountId: id, async claims() { return { sub: id, name: 'Canary Provider Name', email: 'canary@provider.example' }; } };
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  });
  provider.use(async (context, next) => {
    if (context.path.startsWith('/interaction/')) {
      const result = state.deny
        ? { error: 'access_denied', error_description: 'given up' }
        : { login: { accountId: state.who, amr: state.amr, acr: state.acr, remember: false } };
      await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: false });
      context.respond = false;
      return;
    }
    await next();
    const token = context.body?.id_token;
    if (context.path === '/token' && token && state.wrong) {
      context.body = { ...context.body, id_token: await spoilt(token, state.wrong, privateKey, alg, kid) };
      state.wrong = undefined;
    }
  });
  return provider.callback();
}

async function spoilt(token, wrong, key, alg, kid) {
  const claims = decodeJwt(token);
  const header = { ...decodeProtectedHeader(token), alg, kid };
  const now = Math.floor(Date.now() / 1000);
  switch (wrong) {
    case 'nonce': claims.nonce = 'another'; break;
    case 'audience': claims.aud = 'another'; break;
    case 'issuer': claims.iss = 'https://another.example'; break;
    case 'expired': claims.iat = now - 400; claims.exp = now - 100; break;
    case 'kind': header.typ = 'at+jwt'; break;
    case 'signature': {
      const other = await generateKeyPair(alg);
      return new SignJWT(claims).setProtectedHeader(header).sign(other.privateKey);
    }
    case 'none': {
      const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
      return `${part({ alg: 'none' })}.${part(claims)}.`;
    }
  }
  return new SignJWT(claims).setProtectedHeader(header).sign(key);
}

async function control(request, response) {
  let text = '';
  for await (const piece of request) text += piece;
  const { rotate, ...rest } = JSON.parse(text);
  Object.assign(state, rest);
  if (rotate) current = await make();
  response.end('done');
}

current = await make();
createServer((request, response) => {
  const done = request.url === '/control' ? control(request, response) : current(request, response);
  Promise.resolve(done).catch((error) => {
    console.error(error);
    response.destroy();
  });
}).listen(Number(port), '127.0.0.1', () => console.log(`listening ${issuer}`));
